package io.backupchecks.autotask.lambda.http;

/** The body of a route that takes none: nothing at all, or an object without fields. */
public record NoFields() {}
