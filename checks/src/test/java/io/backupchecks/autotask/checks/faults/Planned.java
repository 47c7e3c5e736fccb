package io.backupchecks.autotask.checks.faults;

import java.util.List;
import java.util.stream.Stream;

/**
 * One fault: which call of whom meets what. It prints as it is read.
 *
 * @param call counted from 1, for each actor and wire
 */
record Planned(Actor actor, Wire wire, int call, Harm harm) {

    /** Those of a text such as {@code FIRST:AUTOTASK:2:DIES_AFTER+SCHEDULE:STORAGE:1:UNSENT}. */
    static List<Planned> parse(String text) {
        return Stream.of(text.split("\\+", -1)).filter(one -> !one.isBlank()).map(Planned::one).toList();
    }

    /** Whether both are about the same call. */
    boolean isOfCall(Planned other) {
        return actor == other.actor && wire == other.wire && call == other.call;
    }

    private static Planned one(String text) {
        var parts = text.split(":", -1);
        return new Planned(Actor.valueOf(parts[0]), Wire.valueOf(parts[1]), Integer.parseInt(parts[2]),
                Harm.valueOf(parts[3]));
    }

    @Override
    public String toString() {
        return actor + ":" + wire + ":" + call + ":" + harm;
    }
}
