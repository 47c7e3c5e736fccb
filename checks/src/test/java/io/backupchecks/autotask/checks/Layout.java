package io.backupchecks.autotask.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where things are in the checkout. */
public final class Layout {
    /** The packages below the root package, one or more for each module. */
    static final List<String> PACKAGES = List.of("domain", "lambda", "client", "dynamodb",
            "secretsmanager", "wiring", "configure", "createticket", "mapcustomer", "reconciletickets",
            "resolveticket", "syncnames", "testconnection", "viewtickets", "simulator", "gateway", "console");

    private Layout() {}

    /** The checkout. */
    public static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** The names of the folders below functions/, in order. */
    public static List<String> functions() throws IOException {
        try (var folders = Files.list(root().resolve("functions"))) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** What is deployed of a function. */
    public static Path zip(String function) {
        return root().resolve("functions").resolve(function).resolve("target").resolve(function + ".zip");
    }

    /** The class that Lambda calls. */
    public static String handler(String function) {
        return packageOf(function) + "." + pascal(function) + "Handler";
    }

    /** The package of a function. */
    public static String packageOf(String function) {
        return "io.backupchecks.autotask." + function.replace("-", "");
    }

    /** Such as {@code CreateTicket} of {@code create-ticket}. */
    public static String pascal(String function) {
        return Arrays.stream(function.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
