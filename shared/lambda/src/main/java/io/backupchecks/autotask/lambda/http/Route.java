package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.auth.Permission;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One route of a function: where it is, who may use it, what it takes, what it does. A resource's parameters are ids
 * chosen by Backupchecks.
 *
 * @param concernsTicket whether its problems say what they mean for a run's ticket
 */
public record Route<B extends Record>(Request.Target target, Access access, Class<B> body, Action<B> action,
        List<QueryParameter> query, BodyLimit limit, boolean concernsTicket) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Who may use a route. */
    public sealed interface Access {

        /** Everybody, without a token. */
        record Open() implements Access {}

        /** Callers whose role has the permission. */
        record Permitted(Permission permission) implements Access {}
    }

    /** A route that everybody may read. */
    public static Route<NoFields> open(String resource, Endpoint endpoint) {
        return bare(Method.GET, resource, new Access.Open(), endpoint);
    }

    public static Route<NoFields> get(String resource, Permission permission, Endpoint endpoint) {
        return bare(Method.GET, resource, new Access.Permitted(permission), endpoint);
    }

    public static Route<NoFields> delete(String resource, Permission permission, Endpoint endpoint) {
        return bare(Method.DELETE, resource, new Access.Permitted(permission), endpoint);
    }

    /** A POST without fields. */
    public static Route<NoFields> post(String resource, Permission permission, Endpoint endpoint) {
        return bare(Method.POST, resource, new Access.Permitted(permission), endpoint);
    }

    public static <B extends Record> Route<B> post(String resource, Permission permission, Class<B> body,
            Action<B> action) {
        return bound(Method.POST, resource, new Access.Permitted(permission), body, action);
    }

    public static <B extends Record> Route<B> put(String resource, Permission permission, Class<B> body,
            Action<B> action) {
        return bound(Method.PUT, resource, new Access.Permitted(permission), body, action);
    }

    public Route<B> withQuery(QueryParameter... parameters) {
        return new Route<>(target, access, body, action, List.of(parameters), limit, concernsTicket);
    }

    public Route<B> withBodyLimit(BodyLimit limit) {
        return new Route<>(target, access, body, action, query, limit, concernsTicket);
    }

    /** Every problem of the route, from whichever step, says {@code ticketCreated}: null unless the action says more. */
    public Route<B> concerningTicket() {
        return new Route<>(target, access, body, action, query, limit, true);
    }

    List<String> pathParameters() {
        return PARAMETER.matcher(target.resource()).results().map(match -> match.group(1)).toList();
    }

    private static Route<NoFields> bare(Method method, String resource, Access access, Endpoint endpoint) {
        return bound(method, resource, access, NoFields.class, (request, _) -> endpoint.handle(request));
    }

    private static <B extends Record> Route<B> bound(Method method, String resource, Access access, Class<B> body,
            Action<B> action) {
        return new Route<>(new Request.Target(method, resource), access, body, action, List.of(), BodyLimit.ORDINARY,
                false);
    }
}
