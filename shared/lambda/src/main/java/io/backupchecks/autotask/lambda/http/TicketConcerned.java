package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.TicketCreated;

/** Makes every problem of a ticket's route say that the ticket is not known, unless it says more. */
record TicketConcerned(Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        var response = next.handle(request);
        return response.content() instanceof Content.Refusal(var problem)
                && problem.ticketCreated() == TicketCreated.NOT_CONCERNED
                        ? response.carrying(
                                new Content.Refusal(problem.withTicketCreated(TicketCreated.NOT_KNOWN)))
                        : response;
    }
}
