package io.backupchecks.autotask.lambda.http;

/**
 * What a route does with a request that passed every check.
 *
 * @param <B> the record of its body
 */
@FunctionalInterface
public interface Action<B> {

    Response act(Request request, B body);
}
