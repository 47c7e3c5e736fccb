package io.backupchecks.autotask.checks.faults;

/** Clicks on Create about an attempt whose outcome has to be found out. */
class DoubtFaultsTest extends WireFaults {
    DoubtFaultsTest() {
        super(Script::isInDoubt);
    }
}
