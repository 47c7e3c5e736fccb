package io.backupchecks.autotask.domain.desk;

/** What Autotask says about the requests of the last hour. */
public sealed interface UsageRead {
    /**
     * The tenant's own counter, over all its integrations.
     *
     * @param requests requests in the rolling hour, this one included
     * @param allowed the tenant's limit, normally 10,000
     */
    record Counted(int requests, int allowed) implements UsageRead {}

    record Failed(DeskFailure failure) implements UsageRead {}
}
