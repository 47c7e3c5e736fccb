package io.backupchecks.autotask.checks.faults;

import java.util.stream.Stream;

/** Clicks on Resolve. */
class ResolveFaultsTest extends WireFaults {
    private static final int SOME = 12;

    ResolveFaultsTest() {
        super(Stream.of(Script.values()).filter(Script::isResolving), Script.RESOLVE_AGAIN, SOME);
    }
}
