package io.backupchecks.autotask.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkersTest {
    @Test
    void makesTheMarkerOfTheKnownVector() {
        assertThat(marker("https://backupchecks.example", 632_538, "1234")).isEqualTo("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
    }

    @ParameterizedTest
    @CsvSource({"https://backupchecks.example, 632538, 1235", "https://backupchecks.example, 632539, 1234",
            "https://backupchecks.test, 632538, 1234"})
    void dependsOnIssuerDatabaseAndRun(String issuer, long database, String run) {
        assertThat(marker(issuer, database, run)).matches("BC1-[A-Z2-7]{26}")
                .isNotEqualTo("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
    }

    @Test
    void makesTheSameMarkerEveryTime() {
        var markers = new Markers(() -> "https://backupchecks.example");
        var key = new RunKey(new Database(7), new RunId("run-8"));
        assertThat(markers.of(key)).isEqualTo(markers.of(key));
    }

    private static String marker(String issuer, long database, String run) {
        return new Markers(() -> issuer).of(new RunKey(new Database(database), new RunId(run))).value();
    }
}
