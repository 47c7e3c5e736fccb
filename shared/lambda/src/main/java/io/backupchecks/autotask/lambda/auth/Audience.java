package io.backupchecks.autotask.lambda.auth;

/** This service, exactly as the {@code aud} claim spells it. */
public record Audience(String value) {}
