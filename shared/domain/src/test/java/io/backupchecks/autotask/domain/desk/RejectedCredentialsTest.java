package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final Wiring wiring = new Wiring();

    @Test
    void goesToTheZoneTheTenantMovedTo() {
        wiring.desk.zone(new ZoneRead.Found(MOVED));
        assertThat(met()).isTrue();
        assertThat(wiring.storage.zone(Samples.DATABASE)).contains(MOVED);
        assertThat(wiring.storage.breaker(Samples.SECRET).isOpen()).isFalse();
        assertThat(wiring.signals.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void opensTheBreakerWhereTheTenantHasNotMoved(ZoneRead answer) {
        wiring.desk.zone(answer);
        assertThat(met()).isFalse();
        assertThat(wiring.storage.breaker(Samples.SECRET)).isEqualTo(new Breaker(Samples.SECRET, VirtualTime.START));
        assertThat(wiring.signals.all()).containsExactly(Signal.CREDENTIALS_REJECTED);
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
    }

    private boolean met() {
        return new RejectedCredentials(wiring.storage, wiring.signals, wiring.time)
                .met(wiring.desk.open(Samples.CREDENTIALS, Samples.ZONE), Samples.CREDENTIALS, Samples.ZONE);
    }

    private static Zone zone(Database database) {
        return new Zone(database, URI.create("https://webservices5.autotask.net/ATServicesRest/"),
                URI.create("https://ww5.autotask.net/"));
    }
}
