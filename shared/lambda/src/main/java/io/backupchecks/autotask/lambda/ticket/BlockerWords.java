package io.backupchecks.autotask.lambda.ticket;

import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;

/** What each blocker is called in the contract, and what an operator does about it. */
public final class BlockerWords {
    private BlockerWords() {}

    public static Problem problem(Blocker blocker) {
        return Problem.of(code(blocker), detail(blocker) + " No ticket was created.")
                .withTicketCreated(TicketCreated.NO);
    }

    public static ProblemCode code(Blocker blocker) {
        return switch (blocker) {
            case NOT_CONFIGURED -> ProblemCode.INTEGRATION_NOT_CONFIGURED;
            case DISABLED -> ProblemCode.INTEGRATION_DISABLED;
            case CONNECTION_UNTESTED -> ProblemCode.CONNECTION_UNTESTED;
            case NOT_MAPPED -> ProblemCode.CUSTOMER_NOT_MAPPED;
            case MAPPING_MISSING -> ProblemCode.MAPPING_MISSING;
            case MAPPING_INVALID -> ProblemCode.MAPPING_INVALID;
            case MAPPING_CHANGED -> ProblemCode.MAPPING_CHANGED;
            case SETTINGS_CHANGED -> ProblemCode.SETTINGS_CHANGED;
        };
    }

    public static String detail(Blocker blocker) {
        return switch (blocker) {
            case NOT_CONFIGURED ->
                "The Autotask integration is not set up yet: an administrator has to enter credentials and settings.";
            case DISABLED -> "The Autotask integration is switched off in the settings.";
            case CONNECTION_UNTESTED ->
                "The stored credentials have not been tested: an administrator has to press \"Test connection\".";
            case NOT_MAPPED ->
                "The customer is not mapped to an Autotask company: set the mapping on the Customers page.";
            case MAPPING_MISSING ->
                "The mapped company was not found in Autotask: refresh or change the mapping on the Customers page.";
            case MAPPING_INVALID ->
                "The mapped company is gone or inactive in Autotask: choose another one on the Customers page.";
            case MAPPING_CHANGED ->
                "The customer's mapping was changed while this request was at work: look at it, then try again.";
            case SETTINGS_CHANGED -> "The settings were changed while this request was at work: try again.";
        };
    }
}
