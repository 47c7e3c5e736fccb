package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.Technician;
import io.backupchecks.autotask.domain.testing.TicketWork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A tenant that allows resolving, and one run whose ticket was created a moment ago. */
final class ResolveScene {
    static final TicketId TICKET = new TicketId(InMemoryServiceDesk.FIRST);
    static final int OTHER_CLOSED = 16;
    static final Resolving ALLOWED = new Resolving(true, 3, 2);

    private static final List<Call> AUTOTASK = List.of(Call.ASK_RIGHTS, Call.ASK_TICKET, Call.ASK_DELETION,
            Call.LIST_TIME_ENTRIES, Call.LIST_NOTES, Call.POST_NOTE, Call.PATCH, Call.ASK_ZONE);

    final Scene scene = new Scene();
    private final Technician technician = scene.wiring.desk.technician();

    ResolveScene() {
        settings(2, ALLOWED);
        prove();
        scene.click();
        scene.calls.clear();
    }

    /** It was shown just now that the API user reads all time entries. */
    void prove() {
        scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, scene.wiring.time.instant(),
                scene.wiring.time.instant()));
    }

    void settings(long version, Resolving resolving) {
        var old = Samples.SETTINGS;
        scene.wiring.storage.save(new Settings(old.database(), version, true, old.environment(), old.errorFields(),
                old.warningFields(), old.dueIn(), Set.of(Settings.COMPLETE, OTHER_CLOSED), old.objectsInDescription(),
                resolving, ApiLogging.BASIC));
    }

    ResolveScene withDesk(UnaryOperator<ServiceDesk> other) {
        scene.withDesk(other);
        return this;
    }

    ResolveScene after(Duration time) {
        scene.after(time);
        return this;
    }

    /** In the cycle that the run is in. */
    TicketResolution click() {
        return click(Faults.NONE);
    }

    TicketResolution click(Faults faults) {
        return click(resolution().cycle(), faults);
    }

    TicketResolution click(long cycle, Faults faults) {
        return scene.useCases(faults)
                .resolve()
                .resolve(new ResolveRequest(Samples.RUN, cycle), caller(), scene.wiring.time.invocation());
    }

    /** To Autotask, in order. */
    List<Call> calls() {
        return scene.calls.stream().filter(AUTOTASK::contains).toList();
    }

    /** After the first call of one kind has begun, all calls of another kind fail. */
    static Faults since(Call first, Call failing) {
        var begun = new AtomicInteger();
        return call -> {
            if (call == first) {
                begun.incrementAndGet();
            }
            return call == failing && begun.get() > 0 ? Fault.FAIL_BEFORE : Fault.NONE;
        };
    }

    static Caller caller() {
        return Samples.caller(Role.OPERATOR);
    }

    Resolution resolution() {
        return scene.item().currentResolution().orElseThrow();
    }

    ResolutionState state() {
        return resolution().state();
    }

    TicketWork work() {
        return scene.wiring.desk.work();
    }

    Technician technician() {
        return technician;
    }

    /** The PATCH that was lost is carried out. */
    void closeAfterAll() {
        work().staleClose(Duration.ZERO);
        scene.wiring.desk.open(Samples.CREDENTIALS, Samples.ZONE)
                .close(TICKET, Settings.COMPLETE, Duration.ofSeconds(1));
    }

    boolean isClosedOverThere() {
        return scene.wiring.desk.ticket(TICKET).orElseThrow().status() == Settings.COMPLETE;
    }
}
