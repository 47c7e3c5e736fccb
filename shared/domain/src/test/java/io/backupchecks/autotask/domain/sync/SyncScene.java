package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.RaisedSignals;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import java.util.Optional;

/** A tenant whose customers {@code c-1}, {@code c-2} and so on are mapped to the companies 1, 2 and so on. */
final class SyncScene {
    static final Duration NIGHT = Duration.ofMinutes(15);

    final VirtualTime time = new VirtualTime();
    final InMemoryStorage storage = new InMemoryStorage(time);
    final InMemoryServiceDesk desk = new InMemoryServiceDesk(time);
    final RaisedSignals signals = new RaisedSignals();

    SyncScene(int mappings) {
        storage.save(Samples.CREDENTIALS);
        storage.save(Samples.ZONE);
        storage.save(Samples.SETTINGS);
        for (int number = 1; number <= mappings; number++) {
            desk.company(new CompanyRead.Found(new CompanyId(number), name(number), true));
            storage.save(SampleMappings.mapping(customer(number), new CompanyId(number), name(number), Status.OK, 1));
        }
    }

    static CustomerId customer(int number) {
        return new CustomerId("c-" + number);
    }

    static String name(int number) {
        return "Company " + number;
    }

    SyncScene renamed(int number, String name) {
        desk.company(new CompanyRead.Found(new CompanyId(number), name, true));
        return this;
    }

    SyncScene inactive(int number) {
        desk.company(new CompanyRead.Found(new CompanyId(number), name(number), false));
        return this;
    }

    SyncScene back(int number) {
        return renamed(number, name(number));
    }

    SyncScene lost(int... numbers) {
        for (int number : numbers) {
            desk.lose(new CompanyId(number));
        }
        return this;
    }

    SyncScene after(Duration duration) {
        time.advance(duration);
        return this;
    }

    SyncReport sync() {
        return sync(Faults.NONE, NIGHT);
    }

    SyncReport sync(Faults faults) {
        return sync(faults, NIGHT);
    }

    SyncReport sync(Faults faults, Duration limit) {
        return with(faults).syncNames().run(Actor.nameSync("night-" + time.millis()), time.invocation(limit));
    }

    Optional<SyncReport> accept(String guard) {
        return with(Faults.NONE).syncNames()
                .accept(guard, Actor.of(Samples.caller(Role.OPERATOR)), time.invocation(Duration.ofSeconds(20)));
    }

    RefreshMapping.Refreshed refresh(int number, Faults faults) {
        return with(faults).refreshMapping().refresh(customer(number), Actor.of(Samples.caller(Role.OPERATOR)));
    }

    CustomerMapping mapping(int number) {
        return storage.find(Samples.DATABASE, customer(number)).orElseThrow();
    }

    private SyncUseCases with(Faults faults) {
        var invocation = new Invocation(faults, time);
        var view = storage.in(invocation);
        return DaggerSyncUseCases.factory().of(view, view, view, view, desk.in(invocation), signals, time);
    }
}
