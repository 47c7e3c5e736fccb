package io.backupchecks.autotask.client.wire;

import org.jspecify.annotations.Nullable;

/**
 * The body of the POST that creates a ticket; fields that are {@code null} are not sent.
 *
 * @param dueDateTime UTC, ISO 8601
 */
public record TicketToCreate(long companyID, String title, String description, String externalID, int queueID,
        int status, int priority, @Nullable Integer issueType, @Nullable Integer subIssueType,
        @Nullable Integer ticketCategory, @Nullable Integer ticketType, @Nullable Integer source,
        String dueDateTime) {}
