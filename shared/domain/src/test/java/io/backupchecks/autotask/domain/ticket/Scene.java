package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** One tenant on which people click; it counts the calls of the use cases. */
final class Scene {
    final Wiring wiring = new Wiring();
    final List<Call> calls = new ArrayList<>();
    private final Random random = new Random(7);
    private UnaryOperator<ServiceDesk> desk = UnaryOperator.identity();

    static Faults at(Call meeting, Fault fault) {
        return call -> call == meeting ? fault : Fault.NONE;
    }

    /** Something happens in between, right before a call. */
    static Faults before(Call beginning, Runnable happens) {
        return call -> {
            if (call == beginning) {
                happens.run();
            }
            return Fault.NONE;
        };
    }

    /** Something happens in between, right before a call, which then meets the fault. */
    static Faults before(Call beginning, Fault fault, Runnable happens) {
        return call -> {
            if (call != beginning) {
                return Fault.NONE;
            }
            happens.run();
            return fault;
        };
    }

    /** Autotask answers as this desk does. */
    Scene withDesk(UnaryOperator<ServiceDesk> other) {
        desk = other;
        return this;
    }

    /** Autotask answers every POST so. */
    Scene answering(TicketPost post) {
        return withDesk(real -> new ScriptedDesk(real).answering(post));
    }

    Scene having(RunTicket item) {
        SampleItems.store(wiring, item);
        return this;
    }

    Scene after(Duration time) {
        wiring.time.advance(time);
        return this;
    }

    TicketCreation click() {
        return click(Samples.request(), Faults.NONE);
    }

    TicketCreation click(CreateRequest request) {
        return click(request, Faults.NONE);
    }

    TicketCreation click(Faults faults) {
        return click(Samples.request(), faults);
    }

    TicketCreation click(CreateRequest request, Faults faults) {
        return useCases(faults).create().create(request, caller(), wiring.time.invocation());
    }

    /** What a person active in this role is shown. */
    RunTicketView viewed(Role role) {
        return useCases(Faults.NONE).view().view(Samples.RUN, Samples.caller(role)).ticket();
    }

    ReconcileReport reconcile() {
        return reconcile(Faults.NONE);
    }

    ReconcileReport reconcile(Faults faults) {
        return useCases(faults).reconcile().run("request-of-schedule", wiring.time.invocation(Duration.ofSeconds(60)));
    }

    TestUseCases useCases(Faults faults) {
        var invocation = new Invocation(counting(faults), wiring.time);
        InMemoryStorage storage = wiring.storage.in(invocation);
        ServiceDesks desks = (credentials, zone) -> desk
                .apply(wiring.desk.in(invocation).open(credentials, zone));
        return DaggerTestUseCases.factory()
                .of(storage, storage, storage, storage, storage, storage, storage, desks, storage,
                        wiring.desk.probesIn(invocation), wiring.signals, wiring.time,
                        wiring.time,
                        random, () -> Samples.ISSUER);
    }

    RunTicket item() {
        return wiring.storage.item(Samples.KEY).orElseThrow();
    }

    CreationState state() {
        return item().state();
    }

    List<AuditEvent.Kind> audit() {
        return wiring.storage.events().stream().map(AuditEvent::kind).toList();
    }

    List<Signal> signals() {
        return wiring.signals.all();
    }

    static Caller caller() {
        return Samples.caller(Role.OPERATOR);
    }

    private Faults counting(Faults faults) {
        return new Faults() {
            @Override
            public Fault next(Call call) {
                calls.add(call);
                return faults.next(call);
            }

            @Override
            public void answered(Call call) {
                faults.answered(call);
            }
        };
    }
}
