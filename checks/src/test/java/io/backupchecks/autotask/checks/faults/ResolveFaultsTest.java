package io.backupchecks.autotask.checks.faults;

import java.util.stream.Stream;

/** Clicks on Resolve. */
class ResolveFaultsTest extends WireFaults {
    ResolveFaultsTest() {
        super(Stream.of(Script.values()).filter(Script::isResolving));
    }
}
