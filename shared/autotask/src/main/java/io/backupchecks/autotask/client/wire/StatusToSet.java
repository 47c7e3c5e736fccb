package io.backupchecks.autotask.client.wire;

/** The body of the PATCH that changes a ticket's status and nothing else. */
public record StatusToSet(long id, int status) {}
