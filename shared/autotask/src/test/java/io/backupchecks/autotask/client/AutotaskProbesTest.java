package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.tenant.SecretVersion;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AutotaskProbesTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/ATServicesRest/");

    @Test
    void readsTheVersionOfTheSecretThatIsAskedFor() {
        var read = new ArrayList<SecretVersion>();
        var settings = AutotaskSettings.overriddenBy(NOWHERE);

        var desk = new Desk(NOWHERE);
        new AutotaskProbes(exchange(settings, desk), desk.zones(), settings, version -> {
            read.add(version);
            return Desk.LOGIN;
        }, desk.connections, Clock.systemUTC()).open(new SecretVersion("v-9"));

        assertThat(read).containsExactly(new SecretVersion("v-9"));
        assertThat(desk.reports).isEmpty();
    }

    @Test
    void knowsTwoHostsThatTellTheZoneOrTheOneSetInstead() {
        assertThat(entries(AutotaskSettings.STANDARD)).isEqualTo(2);
        assertThat(entries(AutotaskSettings.overriddenBy(NOWHERE))).isEqualTo(1);
    }

    private static int entries(AutotaskSettings settings) {
        var desk = new Desk(NOWHERE);
        return new AutotaskProbes(exchange(settings, desk), desk.zones(), settings, _ -> Desk.LOGIN, desk.connections,
                Clock.systemUTC())
                .open(Desk.CREDENTIALS.secret())
                .entries();
    }

    private static Exchange exchange(AutotaskSettings settings, Desk desk) {
        return new Exchange(desk.connections, new UrlRule(settings), desk);
    }
}
