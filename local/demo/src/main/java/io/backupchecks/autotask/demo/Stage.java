package io.backupchecks.autotask.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings about what only a past can bring about: a resolvable ticket, a worked one, a closed and a deleted one, resolved ones
 * with and without luck, a conflict, a run that needs a confirmation, a company that is gone. It does what people would do,
 * over the contract and in Autotask, and acts on a run only where this very request has sent its ticket, so that doing it
 * again changes nothing.
 */
final class Stage {
    /** The run that each act is about. */
    private static final String RESOLVED = "1298";
    private static final String IN_VAIN = "1299";
    private static final String FLAGGED = "1300";
    private static final String RESOLVABLE = "1301";
    private static final String WORKED = "1302";
    private static final String CLOSED = "1303";
    private static final String DELETED = "1304";
    private static final String TWICE = "1305";
    private static final String LOST = "1306";
    private static final String CUSTOMER_OF_NOBODY = "47";
    private static final String CUSTOMER_WITH_SIGNS = "52";
    private static final int COMPANY_WITH_SIGNS = 180;
    private static final int RENAMED = 175;
    private static final Map<String, String> UNMAPPED = Map.of("If-None-Match", "*");
    private static final String LONGER_THAN_A_SEARCH_TAKES = "PT8M";

    private final Hands hands;
    private final Backups backups;
    private final AtomicBoolean isSet = new AtomicBoolean();
    private String tenant = "";

    Stage(Hands hands, Backups backups) {
        this.hands = hands;
        this.backups = backups;
    }

    /** Once; whoever comes meanwhile waits for it. */
    synchronized void set() {
        if (isSet.getAndSet(true)) {
            return;
        }
        tenant = "tenants/"
                + hands.autotask("GET", "", "").body().path("tenants").path(0).path("database").asString() + "/";
        map(CUSTOMER_WITH_SIGNS, COMPANY_WITH_SIGNS);
        loseACompany();
        new Permission(hands).give();
        after(RESOLVABLE, _ -> renameACompany());
        after(CLOSED, ticket -> hands.autotask("PATCH", tenant + "Tickets/" + ticket, "{\"status\": 5}"));
        after(DELETED, ticket -> hands.autotask("DELETE", tenant + "Tickets/" + ticket, ""));
        resolve(new Clicks(hands, tenant));
        loseAnswers();
    }

    private void resolve(Clicks clicks) {
        after(RESOLVED, _ -> clicks.resolve(RESOLVED));
        after(IN_VAIN, _ -> clicks.resolveInVain(IN_VAIN));
        after(FLAGGED, ticket -> clicks.resolveWhileTimeIsBooked(FLAGGED, ticket));
        after(WORKED, ticket -> clicks.resolveAfterTimeWasBooked(WORKED, ticket));
    }

    private void loseACompany() {
        var company = hands.autotask("POST", tenant + "Companies", "{\"companyName\": \"Vanished Logistics Ltd\"}")
                .body()
                .path("id")
                .asLong();
        map(CUSTOMER_OF_NOBODY, company);
        hands.autotask("DELETE", tenant + "Companies/" + company, "");
        hands.api("POST", "/v1/customers/" + CUSTOMER_OF_NOBODY + "/mapping/refresh", Map.of(), "{}");
    }

    /** What the nightly look at all companies brings. */
    private void renameACompany() {
        hands.autotask("PATCH", tenant + "Companies/" + RENAMED, "{\"companyName\": \"Müller Präzisionstechnik SE\"}");
        hands.api("POST", "/v1/mapping-refreshes", Map.of(), "{}");
    }

    private void map(String customer, long company) {
        hands.api("PUT", "/v1/customers/" + customer + "/mapping", UNMAPPED, "{\"companyId\": " + company + "}");
    }

    /** Two tickets with one mark, and an attempt that left none: what came of all is known when the time of the searches is over. */
    private void loseAnswers() {
        var twice = sentWithoutAnswer(TWICE, "after");
        if (twice) {
            copyNewestTicket();
        }
        if (sentWithoutAnswer(LOST, "before") || twice) {
            hands.pass(LONGER_THAN_A_SEARCH_TAKES);
            List.of(TWICE, LOST, RESOLVED, IN_VAIN).forEach(this::look);
        }
    }

    private boolean sentWithoutAnswer(String run, String moment) {
        hands.autotask("POST", "faults",
                "{\"route\": \"POST /Tickets\", \"kind\": \"reset\", \"moment\": \"" + moment + "\"}");
        var answer = create(run);
        hands.autotask("DELETE", "faults", "");
        return answer.status() == 202;
    }

    private void copyNewestTicket() {
        var tickets = hands.autotask("GET", tenant + "Tickets", "").body().path("items");
        var copy = (ObjectNode) tickets.path(tickets.size() - 1).deepCopy();
        copy.remove("id");
        copy.remove("ticketNumber");
        hands.autotask("POST", tenant + "Tickets", copy.toString());
    }

    private void look(String run) {
        hands.api("GET", "/v1/runs/" + run + "/ticket", Map.of(), "");
    }

    private void after(String run, TicketWork work) {
        var answer = create(run);
        if (answer.status() == 201) {
            work.on(answer.body().path("ticket").path("id").asLong());
        }
    }

    private Hands.Answer create(String run) {
        return hands.api("POST", "/v1/runs/" + run + "/ticket", Map.of(), report(run));
    }

    /** The run as the contract takes it. */
    private String report(String run) {
        JsonNode report = backups.run(run).orElseThrow().deepCopy();
        return JsonMapper.shared().writeValueAsString(((ObjectNode) report).without("runId"));
    }

    /** What somebody does with a ticket in Autotask. */
    private interface TicketWork {
        void on(long ticket);
    }
}
