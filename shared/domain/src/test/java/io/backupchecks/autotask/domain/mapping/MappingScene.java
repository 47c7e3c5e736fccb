package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.mapping.MapCustomer.Wish;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.Wiring;
import java.util.OptionalLong;

/** A tenant in memory with three companies to map to, and what operators ask for. */
final class MappingScene {
    static final CompanyId FABRIKAM = new CompanyId(29_683_600);
    static final CompanyId CLOSED = new CompanyId(29_683_601);

    final Wiring wiring = new Wiring();

    MappingScene() {
        wiring.desk.company(new CompanyRead.Found(FABRIKAM, "Fabrikam", true));
        wiring.desk.company(new CompanyRead.Found(CLOSED, "Closed Shop", false));
    }

    TestMappings sound() {
        return of(Faults.NONE);
    }

    /** The use cases of an invocation whose calls of this kind meet this fault. */
    TestMappings meeting(Call call, Fault fault) {
        return of(met -> met == call ? fault : Fault.NONE);
    }

    MappingChange map(CustomerId customer, CompanyId company, Expectation expectation) {
        return sound().mapCustomer().map(new Wish(customer, expectation), company, Samples.caller(Role.OPERATOR));
    }

    MappingChange unmap(CustomerId customer, Expectation expectation) {
        return sound().mapCustomer().unmap(new Wish(customer, expectation), Samples.caller(Role.OPERATOR));
    }

    CustomerMapping mapping(CustomerId customer) {
        return wiring.storage.find(Samples.DATABASE, customer).orElseThrow();
    }

    void unprove() {
        wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
    }

    static Expectation version(long number) {
        return version -> version.equals(OptionalLong.of(number));
    }

    static Expectation notMapped() {
        return OptionalLong::isEmpty;
    }

    private TestMappings of(Faults faults) {
        var invocation = new Invocation(faults, wiring.time);
        var storage = wiring.storage.in(invocation);
        return DaggerTestMappings.factory()
                .of(storage, storage, storage, storage, wiring.desk.in(invocation), wiring.signals, wiring.time);
    }
}
