package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A ticket in an answer; text fields that are empty are {@code null}. */
public record TicketRow(
        @JsonProperty(required = true) long id, @Nullable String ticketNumber,
        @JsonProperty(required = true) long companyID,
        @JsonProperty(required = true) int status, @Nullable String externalID, @Nullable String description,
        @Nullable Long completedByResourceID, @Nullable String completedDate) {}
