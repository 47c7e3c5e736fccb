package io.backupchecks.autotask.checks.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays a script once for every fault of every call, and draws pairs of faults. */
final class FaultEnumeration {
    private final Site site;
    private final Script script;
    private final List<Planned> singles;
    private final Map<Planned, Map<Actor, Calls>> played = new HashMap<>();

    FaultEnumeration(Site site, Script script) {
        this.site = site;
        this.script = script;
        singles = points(play(List.of()));
    }

    /** Every fault of every call whose turn it is to fail in the script, where nothing else fails. */
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
            return new Play(site, script, faults).played();
        } catch (AssertionError | RuntimeException broken) {
            throw new Violation("-Dwire.scripts=" + script + " -Dwire.faults=" + text(faults), broken);
        }
    }

    /** The same with one fault; it is played once. */
    Map<Actor, Calls> play(Planned fault) {
        return played.computeIfAbsent(fault, one -> play(List.of(one)));
    }

    /**
     * Whether the call was made at all that the fault is for. A machine with too much to do makes the SDK try a call twice:
     * then the numbers of later calls are not always the same.
     */
    boolean isMet(Planned fault) {
        return Objects.requireNonNull(play(fault).get(fault.actor())).on(fault.wire()) >= fault.call();
    }

    /** Plays it with any fault and any other one, among all calls that are made with the first. */
    List<Planned> pair(RandomGenerator random) {
        var pair = Stream.generate(() -> drawn(random, singles))
                .flatMap(first -> with(first, random).stream())
                .findFirst()
                .orElseThrow();
        play(pair);
        return pair;
    }

    /** Empty where no other call is made: a process that dies in its first one makes no second. */
    private Optional<List<Planned>> with(Planned first, RandomGenerator random) {
        var others = points(play(first)).stream().filter(one -> !one.isOfCall(first)).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(List.of(first, drawn(random, others)));
    }

    private static Planned drawn(RandomGenerator random, List<Planned> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Every fault of these calls, but for calls that the script itself lets fail. */
    private List<Planned> points(Map<Actor, Calls> calls) {
        return calls.entrySet()
                .stream()
                .filter(entry -> script.harmed().contains(entry.getKey()))
                .flatMap(entry -> Stream.of(Wire.values())
                        .flatMap(wire -> points(entry.getKey(), wire, entry.getValue().on(wire))))
                .filter(point -> script.always().stream().noneMatch(point::isOfCall))
                .toList();
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
