package io.backupchecks.autotask.lambda.auth;

/** The Backupchecks instance that signs tokens, exactly as its {@code iss} claim spells it. */
public record Issuer(String value) {}
