package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class TicketLinkTest {
    @Test
    void leadsToTheWebAddressOfTheZone() {
        assertThat(TicketLink.of(Samples.ZONE, new TicketId(50_007))).hasToString("https://ww14.autotask.net/"
                + "Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenTicketDetail&TicketID=50007");
    }
}
