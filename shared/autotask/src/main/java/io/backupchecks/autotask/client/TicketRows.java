package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.TicketPage;
import io.backupchecks.autotask.client.wire.TicketRow;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns ticket rows into tickets, if every one of them can be trusted. */
final class TicketRows {
    private final Messages messages;

    TicketRows(Messages messages) {
        this.messages = messages;
    }

    /** One row that is wrong makes the whole answer wrong. */
    TicketSearch page(JsonNode tree, MarkerQuery query) {
        return Json.shaped(tree, TicketPage.class)
                .map(page -> checked(page, query))
                .orElseGet(() -> bad("the answer is not a page of tickets"));
    }

    private TicketSearch checked(TicketPage page, MarkerQuery query) {
        if (page.pageDetails().nextPageUrl() != null) {
            return bad("the answer has a further page");
        }
        var tickets = tickets(page);
        if (tickets.size() != page.pageDetails().count() || tickets.size() != page.items().size()) {
            return bad("the answer has rows that are not tickets");
        }
        return asked(tickets, query::asksFor)
                ? new TicketSearch.Rows(tickets)
                : bad("the answer has a row not asked for");
    }

    /** All pages of a question for tickets by their ids. */
    TicketSearch pages(List<JsonNode> trees, Set<TicketId> ids) {
        var pages = trees.stream().map(tree -> Json.shaped(tree, TicketPage.class)).flatMap(Optional::stream).toList();
        var tickets = pages.stream().flatMap(page -> tickets(page).stream()).toList();
        var counted = pages.stream().mapToInt(page -> page.pageDetails().count()).sum();
        if (pages.size() != trees.size() || tickets.size() != counted) {
            return bad("the answer has rows that are not tickets");
        }
        return asked(tickets, row -> ids.contains(row.id()))
                ? new TicketSearch.Rows(tickets)
                : bad("the answer has a row not asked for");
    }

    private List<FoundTicket> tickets(TicketPage page) {
        return page.items().stream().map(this::ticket).flatMap(Optional::stream).toList();
    }

    private static boolean asked(List<FoundTicket> tickets, Predicate<FoundTicket> isAskedFor) {
        return tickets.stream().allMatch(isAskedFor)
                && tickets.stream().map(FoundTicket::id).distinct().count() == tickets.size();
    }

    private static TicketSearch bad(String reason) {
        return new TicketSearch.NoLook(new BadAnswer(reason));
    }

    /** The one ticket asked for by its id; Autotask says {@code null} where it sees none. */
    TicketRead item(JsonNode tree, TicketId id) {
        if (tree.path("item").isNull()) {
            return new TicketRead.Absent();
        }
        return Json.shaped(tree.path("item"), TicketRow.class)
                .flatMap(this::ticket)
                .filter(ticket -> ticket.id().equals(id))
                .<TicketRead>map(TicketRead.Found::new)
                .orElseGet(() -> new TicketRead.Failed(new BadAnswer("the answer is not the ticket asked for")));
    }

    private Optional<FoundTicket> ticket(TicketRow row) {
        return row.id() > 0 && row.companyID() >= 0 ? Optional.of(found(row)) : Optional.empty();
    }

    private FoundTicket found(TicketRow row) {
        return new FoundTicket(new TicketId(row.id()), messages.shown(text(row.ticketNumber())),
                new CompanyId(row.companyID()), row.status(), text(row.externalID()), text(row.description()),
                number(row.completedByResourceID()), UtcTime.of(row.completedDate()));
    }

    private static OptionalLong number(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
