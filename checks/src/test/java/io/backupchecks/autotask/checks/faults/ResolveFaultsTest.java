package io.backupchecks.autotask.checks.faults;

/** Clicks on Resolve. */
class ResolveFaultsTest extends WireFaults {
    ResolveFaultsTest() {
        super(Script::isResolving);
    }
}
