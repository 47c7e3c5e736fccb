package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/** A company in an answer. */
public record CompanyRow(
        @JsonProperty(required = true) long id, String companyName,
        @JsonProperty(required = true) boolean isActive) {
    public CompanyRow {
        Objects.requireNonNull(companyName);
    }
}
