package io.backupchecks.autotask.domain.diagnosis;

/**
 * What the API user may do with one entity.
 *
 * @param queriesAll whether it may query all of them: else an empty answer does not prove that there is none
 */
public record Rights(boolean query, boolean create, boolean update, boolean delete, boolean queriesAll) {}
