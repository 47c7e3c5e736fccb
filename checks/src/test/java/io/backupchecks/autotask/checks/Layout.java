package io.backupchecks.autotask.checks;

import java.nio.file.Path;
import java.util.List;

/** Where things are in the checkout. */
final class Layout {
    /** The packages below the root package, one or more for each module. */
    static final List<String> PACKAGES = List.of("domain", "lambda", "client", "dynamodb",
            "secretsmanager", "wiring", "createticket", "viewtickets", "reconciletickets", "mapcustomer", "simulator",
            "gateway",
            "console");

    private Layout() {}

    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
