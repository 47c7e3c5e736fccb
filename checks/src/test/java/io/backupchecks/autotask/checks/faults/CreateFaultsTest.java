package io.backupchecks.autotask.checks.faults;

/** Clicks on Create, one beside or after the other. */
class CreateFaultsTest extends WireFaults {
    CreateFaultsTest() {
        super(script -> !script.isResolving() && !script.isInDoubt());
    }
}
