package io.backupchecks.autotask.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTitleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            255, [Backupchecks] Contoso BV - Nightly HV01 - Failed
             49, [Backupchecks] Contoso BV - Nightly HV01 - Failed
             48, [Backupchecks] Contoso BV - Nightly HV… - Failed
             46, [Backupchecks] Contoso BV - Nightly… - Failed
             45, [Backupchecks] Contoso BV - Nightly… - Failed
             38, [Backupchecks] Contoso BV - … - Failed
             37, [Backupchecks] Contoso… - … - Failed
             36, [Backupchecks] Contoso… - … - Failed
             35, [Backupchecks] Contos… - … - Failed
             29, [Backupchecks] … - … - Failed
             28, [Backupchecks] … - … - Faile
             22, [Backupchecks] … - … -
             20, [Backupchecks] … - …
             15, [Backupchecks]
              3, [Ba
            """)
    void shortensTheJobThenTheCustomerThenIsCut(int limit, String title) {
        assertThat(new TicketTitle(limit).of(Runs.failed().run())).isEqualTo(title);
    }

    @Test
    void countsCodePoints() {
        var run = Runs.failed().titled("💾💾💾", "🔥🔥🔥🔥", "Failed").run();

        assertThat(new TicketTitle(34).of(run)).isEqualTo("[Backupchecks] 💾💾💾 - 🔥🔥🔥🔥 - Failed");
        assertThat(new TicketTitle(33).of(run)).isEqualTo("[Backupchecks] 💾💾💾 - 🔥🔥… - Failed");
        assertThat(new TicketTitle(30).of(run)).isEqualTo("[Backupchecks] 💾… - … - Failed");
    }

    @Test
    void isOneCleanLine() {
        var run = Runs.failed().titled("Con\u202Etoso\r\nBV", "\tNightly\u200B HV01\u0000", "Faile\u0301d\n").run();

        assertThat(new TicketTitle(255).of(run)).isEqualTo("[Backupchecks] Contoso BV - Nightly HV01 - Failéd");
    }

    @Test
    void showsThatAValueHasNothingToShow() {
        var run = Runs.failed().titled("", "\u200B", " ").run();

        assertThat(new TicketTitle(255).of(run)).isEqualTo("[Backupchecks] ? - ? - ?");
    }
}
