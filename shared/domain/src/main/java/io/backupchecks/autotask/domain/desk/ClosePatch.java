package io.backupchecks.autotask.domain.desk;

/** How the one PATCH of a ticket's status ended: total, the first fitting row of the outcome table. */
public sealed interface ClosePatch permits ClosePatch.Answered, Unconfirmed {
    /** 200 with the id of this ticket. No proof that the status was stored: Autotask has answered so and not done it. */
    record Answered() implements ClosePatch {}
}
