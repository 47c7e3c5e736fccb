package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * The answer of the zone look-up.
 *
 * @param url the REST address, without {@code V1.0}
 * @param ci the number of the tenant's database
 */
public record ZoneInformation(String url, String webUrl,
        @JsonProperty(required = true) long ci) {
    public ZoneInformation {
        Objects.requireNonNull(url);
        Objects.requireNonNull(webUrl);
    }
}
