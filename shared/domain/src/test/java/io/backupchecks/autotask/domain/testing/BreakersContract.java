package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.breaker.BreakerTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of breakers must do. */
public abstract class BreakersContract {
    private static final Instant LATER = NOW.plusSeconds(1);

    private final StoragePorts storage;

    /** @param storage an empty one */
    protected BreakersContract(StoragePorts storage) {
        this.storage = storage;
    }

    /** Puts a breaker, whatever stood there. */
    static void put(Breakers breakers, Breaker breaker) {
        breakers.save(breaker, breaker.isOpen() ? opened(NOW) : closed(NOW));
    }

    @Test
    void opensABreakerWithItsEvent() {
        assertThat(open(NOW)).isTrue();
        assertThat(breaker()).isEqualTo(new Breaker(Samples.SECRET, NOW));
        assertThat(storage.tenants().breaker(new SecretVersion("secret-version-2")).isOpen()).isFalse();
        assertThat(storage.events(Samples.DATABASE)).containsExactly(opened(NOW));
    }

    @Test
    void keepsTheInstantAtWhichItFirstOpenedAndItsOneEvent() {
        open(NOW);
        assertThat(open(LATER)).isFalse();
        assertThat(breaker()).isEqualTo(new Breaker(Samples.SECRET, NOW));
        assertThat(storage.events(Samples.DATABASE)).containsExactly(opened(NOW));
    }

    @Test
    void closesWhatIsOpenAndOpensItAnew() {
        open(NOW);
        assertThat(close(LATER)).isTrue();
        assertThat(breaker().isOpen()).isFalse();
        assertThat(open(LATER)).isTrue();
        assertThat(breaker()).isEqualTo(new Breaker(Samples.SECRET, LATER));
        assertThat(storage.events(Samples.DATABASE)).containsExactlyInAnyOrder(opened(NOW), closed(LATER),
                opened(LATER));
    }

    @Test
    void writesNothingWhereNothingIsOpen() {
        assertThat(close(NOW)).isFalse();
        assertThat(breaker()).isEqualTo(Breaker.closed(Samples.SECRET));
        assertThat(storage.events(Samples.DATABASE)).isEmpty();
    }

    @Test
    void doesNotChangeWithoutItsEvent() {
        storage.auditTrail().record(opened(NOW));
        assertThat(open(NOW)).isFalse();
        assertThat(breaker().isOpen()).isFalse();
    }

    private Breaker breaker() {
        return storage.tenants().breaker(Samples.SECRET);
    }

    private boolean open(Instant at) {
        return storage.breakers().save(new Breaker(Samples.SECRET, at), opened(at));
    }

    private boolean close(Instant at) {
        return storage.breakers().save(Breaker.closed(Samples.SECRET), closed(at));
    }

    private static AuditEvent opened(Instant at) {
        return new BreakerTrail(Actor.of(Samples.caller(Role.OPERATOR)), at).rejected(Samples.DATABASE);
    }

    private static AuditEvent closed(Instant at) {
        return new BreakerTrail(Actor.of(Samples.caller(Role.ADMIN)), at).closed(Samples.DATABASE);
    }
}
