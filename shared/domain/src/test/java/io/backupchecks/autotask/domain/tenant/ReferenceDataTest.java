package io.backupchecks.autotask.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataTest {
    private static final ReferenceData DATA = new ReferenceData(new Database(4), Instant.EPOCH, 200, 4_000,
            List.of(new Picklist("queueID", List.of(new Value(8, "Backup", true, null))),
                    new Picklist("status",
                            List.of(new Value(1, "New", true, null), new Value(8, "Old", false, null)))));

    @ParameterizedTest(name = "{0} {1} is \"{2}\"")
    @CsvSource({"queueID, 8, Backup", "QUEUEid, 8, Backup", "status, 1, New", "status, 8, Old", "status, 99, 99",
            "priority, 1, 1"})
    void labelsAValueOfItsFieldElseShowsItsId(String field, int id, String label) {
        assertThat(DATA.label(field, id)).isEqualTo(label);
    }
}
