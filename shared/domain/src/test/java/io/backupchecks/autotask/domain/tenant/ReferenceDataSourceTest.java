package io.backupchecks.autotask.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceDataSourceTest {
    private static final Database DATABASE = new Database(4);
    private static final ReferenceData UNKNOWN = new ReferenceData(DATABASE, Instant.EPOCH, 255, 8_000, List.of());

    private final VirtualTime time = new VirtualTime();
    private final InMemoryStorage storage = new InMemoryStorage(time);
    private boolean down;
    private int reads;
    private final ReferenceDataSource source = new ReferenceDataSource(
            storage.in(new Invocation(this::next, time)), time);

    @Test
    void readsAgainAfterFiveMinutes() {
        storage.save(data(100));
        assertThat(source.of(DATABASE).titleLimit()).isEqualTo(100);
        storage.save(data(101));
        time.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(source.of(DATABASE).titleLimit()).isEqualTo(100);
        time.advance(Duration.ofNanos(1));
        assertThat(source.of(DATABASE).titleLimit()).isEqualTo(101);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void knowsAutotasksOwnLimitsWhereNothingIsStored() {
        assertThat(source.of(DATABASE)).isEqualTo(UNKNOWN);
    }

    @Test
    void knowsAutotasksOwnLimitsWhileStorageDoesNotAnswer() {
        storage.save(data(100));
        down = true;
        assertThat(source.of(DATABASE)).isEqualTo(UNKNOWN);
        down = false;
        assertThat(source.of(DATABASE).titleLimit()).isEqualTo(100);
    }

    @Test
    void forgetsWhenTold() {
        storage.save(data(100));
        source.of(DATABASE);
        storage.save(data(102));
        source.forget();
        assertThat(source.of(DATABASE).titleLimit()).isEqualTo(102);
    }

    @Test
    void keepsTenantsApart() {
        storage.save(data(100));
        source.of(DATABASE);
        assertThat(source.of(new Database(5)).titleLimit()).isEqualTo(255);
    }

    private Fault next(Call call) {
        reads += call == Call.READ_REFERENCE_DATA ? 1 : 0;
        return down ? Fault.FAIL_BEFORE : Fault.NONE;
    }

    private static ReferenceData data(int titleLimit) {
        return new ReferenceData(DATABASE, Instant.EPOCH.plusSeconds(titleLimit), titleLimit, 4_000, List.of());
    }
}
