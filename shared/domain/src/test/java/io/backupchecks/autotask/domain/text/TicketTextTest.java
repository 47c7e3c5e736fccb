package io.backupchecks.autotask.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.run.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTextTest {
    private static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");

    @Test
    void keepsToTheLimitOfEachField() {
        var run = Runs.failed().titled("Contoso", "j".repeat(9_000), "Failed").affecting(Runs.machines(2)).run();
        var text = new TicketText(TextLimits.DEFAULT, 1);

        assertThat(text.title(run)).hasSize(255).endsWith("jj… - Failed");
        assertThat(text.description(run, new RunId("77"), MARKER)).hasSize(8_000).endsWith("jj…\n" + MARKER.value());
    }

    @Test
    void listsAsManyObjectsAsAskedFor() {
        var text = new TicketText(new TextLimits(100, 1_000), 1);

        assertThat(text.description(Runs.failed().affecting(Runs.machines(4)).run(), new RunId("77"), MARKER))
                .contains("\n- vm-1 (error): Offline\nAnd 3 more objects: see Backupchecks.\n");
    }

    @ParameterizedTest
    @CsvSource({"0,8000", "255,0", "-1,8000"})
    void refusesALimitThatLeavesNothing(int title, int description) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextLimits(title, description));
    }

    @Test
    void refusesANegativeNumberOfObjects() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketText(TextLimits.DEFAULT, -1));
    }
}
