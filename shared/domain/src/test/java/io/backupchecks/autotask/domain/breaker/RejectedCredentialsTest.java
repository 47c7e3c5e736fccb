package io.backupchecks.autotask.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.testing.Wiring;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectedCredentialsTest {
    private static final Zone MOVED = zone(Samples.DATABASE);
    private static final Zone OF_ANOTHER = zone(new Database(632_999));

    private static final Actor ACTOR = Actor.of(Samples.caller(Role.OPERATOR));

    private final Wiring wiring = new Wiring();

    @Test
    void goesToTheZoneTheTenantMovedTo() {
        wiring.desk.zone(new ZoneRead.Found(MOVED));
        assertThat(met()).isTrue();
        assertThat(wiring.storage.zone(Samples.DATABASE)).contains(MOVED);
        assertThat(wiring.storage.breaker(Samples.SECRET).isOpen()).isFalse();
        assertThat(wiring.signals.all()).isEmpty();
        assertThat(wiring.storage.events()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void opensTheBreakerWhereTheTenantHasNotMoved(ZoneRead answer) {
        wiring.desk.zone(answer);
        assertThat(met()).isFalse();
        assertThat(wiring.storage.breaker(Samples.SECRET)).isEqualTo(new Breaker(Samples.SECRET, VirtualTime.START));
        assertThat(wiring.signals.all()).containsExactly(Signal.CREDENTIALS_REJECTED);
        assertThat(met()).isFalse();
        assertThat(wiring.storage.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.BREAKER_OPENED);
            assertThat(event.actor()).isEqualTo(ACTOR);
            assertThat(event.database()).isEqualTo(Samples.DATABASE);
        });
    }

    static ZoneRead[] opensTheBreakerWhereTheTenantHasNotMoved() {
        return new ZoneRead[]{new ZoneRead.Found(Samples.ZONE), new ZoneRead.UnknownUser(),
                new ZoneRead.Failed(new DeskFailure.Unreachable("no answer"))};
    }

    @Test
    void neverTakesOverAnotherDatabase() {
        wiring.desk.zone(new ZoneRead.Found(OF_ANOTHER));
        assertThat(met()).isFalse();
        assertThat(wiring.storage.zone(OF_ANOTHER.database())).isEmpty();
        assertThat(wiring.storage.zone(Samples.DATABASE)).contains(Samples.ZONE);
        assertThat(wiring.storage.breaker(Samples.SECRET).isOpen()).isTrue();
        assertThat(wiring.signals.all()).containsExactly(Signal.DATABASE_CHANGED);
        assertThat(wiring.storage.events()).singleElement()
                .extracting(AuditEvent::detail)
                .asString()
                .contains("632999");
    }

    private boolean met() {
        return new RejectedCredentials(wiring.storage, wiring.storage, wiring.signals, wiring.time)
                .met(wiring.desk.open(Samples.CREDENTIALS, Samples.ZONE), Samples.CREDENTIALS, Samples.ZONE, ACTOR);
    }

    private static Zone zone(Database database) {
        return new Zone(database, URI.create("https://webservices5.autotask.net/ATServicesRest/"),
                URI.create("https://ww5.autotask.net/"));
    }
}
