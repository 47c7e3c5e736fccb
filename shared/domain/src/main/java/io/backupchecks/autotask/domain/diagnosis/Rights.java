package io.backupchecks.autotask.domain.diagnosis;

/** What the API user may do with one entity. */
public record Rights(boolean query, boolean create, boolean update, boolean delete) {}
