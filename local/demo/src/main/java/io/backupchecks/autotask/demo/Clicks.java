package io.backupchecks.autotask.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Clicks on Resolve, and what technicians and Autotask do at that moment. */
final class Clicks {
    private static final String NOT_CARRIED_OUT = "\"kind\": \"answer\", \"status\": 200, \"body\": \"{\\\"itemId\\\":1}\"";
    private static final String SLOW = "\"kind\": \"slow\", \"moment\": \"before\", \"pause\": \"PT0.5S\"";

    private final Hands hands;
    private final String tenant;

    Clicks(Hands hands, String tenant) {
        this.hands = hands;
        this.tenant = tenant;
    }

    /** The first click on a ticket. */
    void resolve(String run) {
        hands.api("POST", "/v1/runs/" + run + "/ticket/resolution", Map.of(), "{\"cycle\": 1}");
    }

    /** Autotask takes the close, and the ticket stays open. */
    void resolveInVain(String run) {
        spoilTheClose(NOT_CARRIED_OUT);
        resolve(run);
        forget();
    }

    void resolveAfterTimeWasBooked(String run, long ticket) {
        book(ticket);
        resolve(run);
    }

    /** The last check has seen no time, and the close is on its way. */
    void resolveWhileTimeIsBooked(String run, long ticket) {
        spoilTheClose(SLOW);
        var click = CompletableFuture.runAsync(() -> resolve(run));
        while (!click.isDone() && isStillToCome()) {
            Thread.onSpinWait();
        }
        book(ticket);
        click.join();
        forget();
    }

    private void book(long ticket) {
        hands.autotask("POST", tenant + "TimeEntries", "{\"ticketID\": " + ticket + "}");
    }

    private void spoilTheClose(String fault) {
        hands.autotask("POST", "faults", "{\"route\": \"PATCH /Tickets\", " + fault + "}");
    }

    private boolean isStillToCome() {
        return !hands.autotask("GET", "faults", "").body().path("items").isEmpty();
    }

    private void forget() {
        hands.autotask("DELETE", "faults", "");
    }
}
