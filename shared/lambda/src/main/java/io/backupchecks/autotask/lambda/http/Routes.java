package io.backupchecks.autotask.lambda.http;

import java.util.List;

/** All routes of one function, and what its lost infrastructure is answered with: lost storage unless it says more. */
public record Routes(List<Route<?>> routes, Failures failures) {

    public Routes {
        routes = List.copyOf(routes);
    }

    public static Routes of(Route<?>... routes) {
        return new Routes(List.of(routes),
                Failures.lostStorage("Look at the run before you try again in a few seconds."));
    }

    public Routes withFailures(Failures failures) {
        return new Routes(routes, failures);
    }
}
