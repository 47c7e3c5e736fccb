package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.MARKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.tenant.Database;
import org.junit.jupiter.api.Test;

/** What every keeper of canaries must do. */
public abstract class CanaryRecordsContract {
    private static final Canary FIRST = new Canary(new TicketId(50_001), MARKER);
    private static final Canary SECOND = new Canary(new TicketId(50_002),
            new Marker("BC1-ABCDEFGHIJKLMNOPQRSTUVWXYZ"));

    private final CanaryRecords records;
    private final Canaries none = Canaries.none(Samples.DATABASE);

    /** @param storage an empty one */
    protected CanaryRecordsContract(StoragePorts storage) {
        this.records = storage.canaryRecords();
    }

    @Test
    void hasNoneAtFirst() {
        assertThat(records.canaries(Samples.DATABASE)).isEqualTo(none);
    }

    @Test
    void readsBackExactlyWhatWasWritten() {
        var one = none.with(FIRST);
        var two = one.with(SECOND);
        var overwritten = two.without(FIRST).overwritten();

        assertThat(records.save(one)).isTrue();
        assertThat(records.save(two)).isTrue();
        assertThat(records.canaries(Samples.DATABASE)).isEqualTo(two);
        assertThat(records.save(two.without(FIRST))).isTrue();
        assertThat(records.save(overwritten)).isTrue();
        assertThat(records.canaries(Samples.DATABASE)).isEqualTo(overwritten);
        assertThat(records.canaries(new Database(632_539))).isEqualTo(Canaries.none(new Database(632_539)));
    }

    @Test
    void writesOnlyOverTheVersionThatWasRead() {
        records.save(none.with(FIRST));

        assertThat(records.save(none.with(SECOND))).isFalse();
        assertThat(records.save(none.with(FIRST).with(SECOND).overwritten())).isFalse();
        assertThat(records.canaries(Samples.DATABASE)).isEqualTo(none.with(FIRST));
    }

    @Test
    void remembersThatATenantOnceHadOne() {
        records.save(none.with(FIRST));
        records.save(none.with(FIRST).without(FIRST));

        assertThat(records.canaries(Samples.DATABASE).living()).isEmpty();
        assertThat(records.canaries(Samples.DATABASE).everHad()).isTrue();
    }
}
