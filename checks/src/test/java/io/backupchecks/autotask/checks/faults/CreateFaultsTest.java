package io.backupchecks.autotask.checks.faults;

import java.util.stream.Stream;

/** Clicks on Create. */
class CreateFaultsTest extends WireFaults {
    private static final int SOME = 60;

    CreateFaultsTest() {
        super(Stream.of(Script.values()).filter(script -> !script.isResolving()), Script.TOGETHER, SOME);
    }
}
