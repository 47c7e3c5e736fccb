package io.backupchecks.autotask.checks.faults;

import java.util.stream.Stream;

/** Clicks on Create. */
class CreateFaultsTest extends WireFaults {
    private static final int ALL = 1_000;

    CreateFaultsTest() {
        super(Stream.of(Script.values()).filter(script -> !script.isResolving()), Script.TOGETHER, ALL);
    }
}
