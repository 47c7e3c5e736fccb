package io.backupchecks.autotask.domain.tenant;

import org.jspecify.annotations.Nullable;

/** The picklist ids of a new ticket; {@code null} where the tenant's own default shall apply. A queue is always set. */
public record TicketFields(int queue, int status, int priority, @Nullable Integer issueType,
        @Nullable Integer subIssueType, @Nullable Integer category, @Nullable Integer ticketType,
        @Nullable Integer source) {}
