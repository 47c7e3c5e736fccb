package io.backupchecks.autotask.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiLoggingSourceTest {
    private final VirtualTime time = new VirtualTime();
    private final InMemoryStorage storage = new InMemoryStorage(time);
    private final LatestSettings latest = new LatestSettings(time);
    private final ApiLoggingSource source = new ApiLoggingSource(latest, storage.in(new Invocation(this::next, time)),
            time);
    private boolean down;
    private int reads;

    @Test
    void isBriefWhereNothingIsStored() {
        assertThat(source.current()).isEqualTo(ApiLogging.BASIC);
        assertThat(source.known()).isEqualTo(ApiLogging.BASIC);
    }

    @Test
    void followsTheSettingsWithinAMinute() {
        store(1, ApiLogging.OFF);
        assertThat(source.current()).isEqualTo(ApiLogging.OFF);
        store(2, ApiLogging.DETAILED);
        time.advance(Duration.ofSeconds(30));
        assertThat(source.current()).isEqualTo(ApiLogging.DETAILED);
    }

    @Test
    void readsNothingWhileOthersDo() {
        latest.read(settings(1, ApiLogging.OFF));
        time.advance(Duration.ofSeconds(30).minusNanos(1));

        assertThat(source.current()).isEqualTo(ApiLogging.OFF);
        assertThat(reads).isZero();
    }

    @Test
    void readsTwiceAMinuteAtMost() {
        for (int call = 0; call < 600; call++) {
            source.current();
            time.advance(Duration.ofMillis(100));
        }
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void keepsTheLevelWhileStorageDoesNotAnswer() {
        latest.read(settings(1, ApiLogging.DETAILED));
        time.advance(Duration.ofMinutes(10));
        down = true;

        assertThat(source.current()).isEqualTo(ApiLogging.DETAILED);
        assertThat(reads).isOne();
    }

    @Test
    void readsNothingWhenOnlyWhatIsKnownIsAskedFor() {
        store(1, ApiLogging.OFF);

        assertThat(source.known()).isEqualTo(ApiLogging.BASIC);
        assertThat(reads).isZero();
    }

    @Test
    void knowsNothingAfterARestore() {
        latest.read(settings(1, ApiLogging.DETAILED));
        latest.forget();

        assertThat(source.known()).isEqualTo(ApiLogging.BASIC);
    }

    private void store(long version, ApiLogging level) {
        storage.save(new Credentials(Samples.SECRET, true, Samples.DATABASE, version));
        storage.save(settings(version, level));
    }

    private Fault next(Call call) {
        reads += call == Call.READ_CREDENTIALS ? 1 : 0;
        return down ? Fault.FAIL_BEFORE : Fault.NONE;
    }

    private static Settings settings(long version, ApiLogging level) {
        var sample = Samples.SETTINGS;
        return new Settings(Samples.DATABASE, version, true, sample.environment(), sample.errorFields(),
                sample.warningFields(), sample.dueIn(), sample.closedStatuses(), 10, Resolving.FORBIDDEN, level);
    }
}
