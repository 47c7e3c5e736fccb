package io.backupchecks.autotask.lambda;

import java.util.Map;
import java.util.Optional;

/** The environment variables of the process; read here and nowhere else. It prints without their values. */
public final class Environment {
    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** The variable's value; empty where it is absent or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * A value without which the function cannot start.
     *
     * @throws IllegalStateException naming the variable where it is absent
     */
    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + name + " is missing"));
    }

    @Override
    public String toString() {
        return "Environment[" + variables.size() + " variables]";
    }
}
