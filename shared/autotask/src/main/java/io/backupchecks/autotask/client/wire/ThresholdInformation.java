package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The tenant's hourly limit and how much of it is used. */
public record ThresholdInformation(
        @JsonProperty(required = true) int externalRequestThreshold,
        @JsonProperty(required = true) int currentTimeframeRequestCount) {}
