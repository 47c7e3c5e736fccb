package io.backupchecks.autotask.domain.desk;

/** What reading one company by its id brought. */
public sealed interface CompanyRead {
    record Found(CompanyId id, String name, boolean active) implements CompanyRead {}

    /** Deleted, or not visible to the API user. */
    record Absent() implements CompanyRead {}

    record Failed(DeskFailure failure) implements CompanyRead {}
}
