package io.backupchecks.autotask.client;

import java.net.URI;

/** Hears of every call, for logs and metrics; bodies, headers and credentials never get here. */
public interface CallObserver {
    void called(CallReport report);

    /** At the start, if another entry point than Autotask's own is set: every call goes to this origin. */
    void entryPointOverridden(URI entryPoint);
}
