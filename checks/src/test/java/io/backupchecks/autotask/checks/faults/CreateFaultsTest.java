package io.backupchecks.autotask.checks.faults;

import java.util.stream.Stream;

/** Clicks on Create. */
class CreateFaultsTest extends WireFaults {
    CreateFaultsTest() {
        super(Stream.of(Script.values()).filter(script -> !script.isResolving()));
    }
}
