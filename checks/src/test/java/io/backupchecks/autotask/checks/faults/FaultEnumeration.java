package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.checks.faults.Visit.Calls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays a script once for every fault of every call, and draws pairs of faults. */
final class FaultEnumeration {
    private final Site site;
    private final Script script;
    private final List<Planned> singles;

    FaultEnumeration(Site site, Script script) {
        this.site = site;
        this.script = script;
        singles = points(play(List.of()));
    }

    /** Every fault of every call that the script makes where nothing else fails. */
    List<Planned> singles() {
        return singles;
    }

    /**
     * Plays it with these faults; answers what each actor called.
     *
     * @throws Violation naming them, in the form in which they can be played again
     */
    Map<Actor, Calls> play(List<Planned> faults) {
        try {
            var calls = new Play(site, script, Stream.concat(script.always().stream(), faults.stream()).toList())
                    .played();
            Violation.unless(faults.isEmpty() || faults.stream().anyMatch(one -> isMet(one, calls)), "nobody met it");
            return calls;
        } catch (AssertionError | RuntimeException broken) {
            throw new Violation("-Dwire.scripts=" + script + " -Dwire.faults=" + text(faults), broken);
        }
    }

    /** Plays it with any fault and with any other one, of the calls that are made after the first. */
    List<Planned> pair(RandomGenerator random) {
        var first = singles.get(random.nextInt(singles.size()));
        var others = points(play(List.of(first))).stream().filter(one -> !one.isOfCall(first)).toList();
        var pair = List.of(first, others.get(random.nextInt(others.size())));
        play(pair);
        return pair;
    }

    /** Every fault of these calls, but for calls that the script itself lets fail. */
    private List<Planned> points(Map<Actor, Calls> calls) {
        return calls.entrySet()
                .stream()
                .flatMap(entry -> Stream.of(Wire.values())
                        .flatMap(wire -> points(entry.getKey(), wire, entry.getValue().on(wire))))
                .filter(point -> script.always().stream().noneMatch(point::isOfCall))
                .toList();
    }

    private static boolean isMet(Planned one, Map<Actor, Calls> calls) {
        return Objects.requireNonNull(calls.get(one.actor())).on(one.wire()) >= one.call();
    }

    private static Stream<Planned> points(Actor actor, Wire wire, int calls) {
        return IntStream.rangeClosed(1, calls)
                .boxed()
                .flatMap(call -> wire.harms().stream().map(harm -> new Planned(actor, wire, call, harm)));
    }

    private static String text(List<Planned> faults) {
        return String.join("+", faults.stream().map(Planned::toString).toList());
    }
}
