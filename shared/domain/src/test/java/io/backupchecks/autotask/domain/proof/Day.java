package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.configuration.FieldDescriptions;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.RaisedSignals;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A tenant in memory, from nothing on, and what people do in it one after the other. Whoever does not get what was asked for waits
 * half a minute, in which the schedule runs, and asks again.
 */
final class Day implements ApiCredentialsStore {
    private static final int ASKED_AT_MOST = 6;
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(31);

    final VirtualTime time = new VirtualTime();
    final InMemoryStorage storage = new InMemoryStorage(time);
    final InMemoryServiceDesk desk = new InMemoryServiceDesk(time);
    private final FieldDescriptions fields = new FieldDescriptions(time);
    private final RaisedSignals signals = new RaisedSignals();
    private final Random random = new Random(11);
    private final StorageCalls storageCalls;
    private final List<Step> steps = new ArrayList<>();
    private Faults meanwhile = Faults.NONE;

    /** @param fault of storage, at the call of this number */
    Day(int number, Fault fault) {
        storageCalls = new StorageCalls(number, fault);
    }

    /** One of every step. */
    List<Step> steps() {
        return steps;
    }

    /** How many calls of storage there were. */
    int storageCalls() {
        return storageCalls.count;
    }

    List<Signal> signals() {
        return signals.all();
    }

    /** What happens to the calls of the next step beside the fault. */
    Day with(Faults other) {
        meanwhile = other;
        return this;
    }

    Day after(Duration duration) {
        time.advance(duration);
        return this;
    }

    /** Somebody asks until it is done. */
    <T> void step(String name, Role role, Function<Hands, T> act, Predicate<Optional<T>> done) {
        var before = storage.events().size();
        var asked = 0;
        Optional<T> answer;
        do {
            if (asked > 0) {
                time.advance(HALF_A_MINUTE);
                attempt(new Hands(Samples.caller(role), name), Day::reconcile);
            }
            answer = attempt(new Hands(caller(role, name), name), act);
            asked++;
        } while (!done.test(answer) && asked < ASKED_AT_MOST);
        var events = storage.events();
        steps.add(new Step(name, asked, done.test(answer), events.subList(before, events.size())));
        meanwhile = Faults.NONE;
        time.advance(Duration.ofSeconds(5));
    }

    private static Object reconcile(Hands hands) {
        return hands.useCases().reconcile().run("schedule", hands.time());
    }

    private static <T> Optional<T> attempt(Hands hands, Function<Hands, T> act) {
        try {
            return Optional.ofNullable(act.apply(hands));
        } catch (StorageUnavailable | StorageBroken _) {
            return Optional.empty();
        }
    }

    private static Caller caller(Role role, String name) {
        var person = Samples.caller(role);
        return new Caller(person.operator(), role, "token-of-" + name, new RequestId("request-" + name));
    }

    /** The item of a run, where there is one. */
    Optional<RunTicket> item(RunId run) {
        return storage.item(new RunKey(Samples.DATABASE, run));
    }

    @Override
    public SecretVersion add(ApiCredentials credentials) {
        return Samples.SECRET;
    }

    @Override
    public Instant addedAt(SecretVersion version) {
        return VirtualTime.START;
    }

    /**
     * What one step left.
     *
     * @param asked how often
     */
    record Step(String name, int asked, boolean done, List<AuditEvent> events) {
        Step {
            events = List.copyOf(events);
        }
    }

    /** One request or run of a schedule. */
    final class Hands {
        final Caller caller;
        final String name;
        private final Invocation invocation = new Invocation(Day.this::next, time);

        private Hands(Caller caller, String name) {
            this.caller = caller;
            this.name = name;
        }

        TimeLeft time() {
            return time.invocation();
        }

        DayUseCases useCases() {
            return DaggerDayUseCases.factory()
                    .of(storage.in(invocation), desk.in(invocation), desk.probesIn(invocation), fields, Day.this,
                            signals, time, time, random, () -> Samples.ISSUER);
        }
    }

    private Fault next(Call call) {
        var other = meanwhile.next(call);
        return other == Fault.NONE ? storageCalls.next(call) : other;
    }

    /** Counts the calls of storage, one of which fails. */
    private static final class StorageCalls implements Faults {
        private final int number;
        private final Fault fault;
        private int count;

        StorageCalls(int number, Fault fault) {
            this.number = number;
            this.fault = fault;
        }

        @Override
        public Fault next(Call call) {
            if (!isOfStorage(call)) {
                return Fault.NONE;
            }
            var mine = count == number;
            count++;
            return mine && call.faults().contains(fault) ? fault : Fault.NONE;
        }

        private static boolean isOfStorage(Call call) {
            return call.name().startsWith("READ_") || call.name().startsWith("WRITE_") || call == Call.PERMIT;
        }
    }
}
