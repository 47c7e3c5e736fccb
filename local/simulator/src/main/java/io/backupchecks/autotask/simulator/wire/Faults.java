package io.backupchecks.autotask.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to happen; of several that fit a call the one scheduled first happens. */
public final class Faults {
    private final List<ScheduledFault> scheduled = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private Optional<Fault> outage = Optional.empty();

    /**
     * Which calls a fault is meant for.
     *
     * @param route a route such as {@code POST /Tickets}, {@code POST *} or {@code *}
     * @param bodyText a text that the request's body must contain; empty for any body
     * @param skip how many fitting calls go well first
     * @param times how many calls fail after that
     */
    public record Calls(String route, String bodyText, int skip, int times) {

        public static Calls next(String route) {
            return new Calls(route, "", 0, 1);
        }

        public static Calls all(String route) {
            return new Calls(route, "", 0, Integer.MAX_VALUE);
        }

        public Calls after(int wellDone) {
            return new Calls(route, bodyText, wellDone, times);
        }

        public Calls times(int failing) {
            return new Calls(route, bodyText, skip, failing);
        }

        public Calls containing(String text) {
            return new Calls(route, text, skip, times);
        }

        boolean covers(String called) {
            return route.equals("*") || route.equalsIgnoreCase(called)
                    || (route.endsWith(" *") && called.startsWith(route.substring(0, route.length() - 1)));
        }
    }

    /** A fault that has not yet happened as often as it is to. */
    public record Pending(Calls calls, Fault fault, int left) {}

    public synchronized void schedule(Calls calls, Fault fault) {
        scheduled.add(new ScheduledFault(calls, fault));
        if (fault instanceof Fault.Held(_, Hold hold)) {
            holds.add(hold);
        }
    }

    /** The next call of that route fails. */
    public void next(String route, Fault fault) {
        schedule(Calls.next(route), fault);
    }

    /** The next call of that route waits at the returned hold. */
    public Hold hold(String route, Fault.Moment moment) {
        var hold = new Hold();
        schedule(Calls.next(route), new Fault.Held(moment, hold));
        return hold;
    }

    /** From now on every call of the emulated API fails like this. */
    public synchronized void goDown(Fault fault) {
        outage = Optional.of(fault);
    }

    public synchronized void goUp() {
        outage = Optional.empty();
    }

    public synchronized boolean isDown() {
        return outage.isPresent();
    }

    public synchronized List<Pending> pending() {
        return scheduled.stream().map(one -> new Pending(one.calls(), one.fault(), one.left())).toList();
    }

    /** Forgets every fault and goes up; calls that stand at a hold go on. */
    public synchronized void clear() {
        scheduled.clear();
        holds.forEach(Hold::release);
        holds.clear();
        goUp();
    }

    synchronized Optional<Fault> strike(String route, Request request) {
        if (outage.isPresent()) {
            return outage;
        }
        Optional<ScheduledFault> struck = scheduled.stream()
                .filter(one -> one.strikes(route, text -> text.isEmpty() || request.body().contains(text)))
                .findFirst();
        scheduled.removeIf(ScheduledFault::isSpent);
        return struck.map(ScheduledFault::fault);
    }
}
