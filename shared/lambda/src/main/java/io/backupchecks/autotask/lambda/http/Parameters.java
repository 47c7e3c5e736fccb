package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.json.Pointer;
import io.backupchecks.autotask.lambda.json.Violation;
import io.backupchecks.autotask.lambda.json.Violations;
import java.util.List;
import java.util.Optional;

/** The parameters that one route takes in its path and its query. */
final class Parameters {
    private final Route<?> route;

    Parameters(Route<?> route) {
        this.route = route;
    }

    /** Query parameters that the route does not take, or not twice. */
    List<Violation> misplaced(Query query) {
        return query.names().stream().sorted().flatMap(name -> misplaced(query, name).stream()).toList();
    }

    void check(Request request, Violations violations) {
        var path = violations.at(Pointer.PATH);
        route.pathParameters().forEach(name -> path.id(name, request.pathParameters().getOrDefault(name, "")));
        var query = violations.at(Pointer.QUERY);
        route.query()
                .forEach(parameter -> request.query()
                        .text(parameter.name())
                        .ifPresent(value -> parameter.check(value, query)));
    }

    private Optional<Violation> misplaced(Query query, String name) {
        var pointer = Pointer.QUERY.at(name).value();
        if (route.query().stream().noneMatch(parameter -> parameter.name().equals(name))) {
            return Optional.of(new Violation(pointer, "is not a known parameter"));
        }
        return query.all(name).size() > 1 ? Optional.of(new Violation(pointer, "comes twice")) : Optional.empty();
    }
}
