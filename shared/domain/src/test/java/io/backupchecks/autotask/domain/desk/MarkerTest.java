package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    private static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");

    @ParameterizedTest
    @ValueSource(strings = {"", "BC1-", "TR6IAJMGPDWRAUW67ITAELFBNS", "BC1-TR6IAJMGPDWRAUW67ITAELFBN",
            "BC1-TR6IAJMGPDWRAUW67ITAELFBNSA", "BC2-TR6IAJMGPDWRAUW67ITAELFBNS", "BC1-tr6iajmgpdwrauw67itaelfbns",
            "BC1-1R6IAJMGPDWRAUW67ITAELFBNS", " BC1-TR6IAJMGPDWRAUW67ITAELFBNS"})
    void refusesWhatHasAnotherForm(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Marker(value)).withMessage("not a marker: " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BC1-TR6IAJMGPDWRAUW67ITAELFBNS", "bc1-tr6iajmgpdwrauw67itaelfbns",
            "  Bc1-TR6IAJMGPDWRAUW67ITAELFBNS\n"})
    void isCarriedWhateverTheCase(String externalId) {
        assertThat(MARKER.isCarriedBy(externalId)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BC1-AR6IAJMGPDWRAUW67ITAELFBNS", "x BC1-TR6IAJMGPDWRAUW67ITAELFBNS",
            "BC1-TR6IAJMGPDWRAUW67ITAELFBNS-2"})
    void isNotCarriedByAnotherText(String externalId) {
        assertThat(MARKER.isCarriedBy(externalId)).isFalse();
    }

    @ParameterizedTest(name = "externalID \"{0}\", description \"{1}\": {2}")
    @CsvSource({"BC1-TR6IAJMGPDWRAUW67ITAELFBNS, text, true", "'', see BC1-TR6IAJMGPDWRAUW67ITAELFBNS, true",
            "other, text, false", "other, bc1-tr6iajmgpdwrauw67itaelfbns, false"})
    void aTicketCarriesItInItsFieldOrItsDescription(String externalId, String description, boolean carries) {
        var ticket = new FoundTicket(new TicketId(9), "T20260302.0009", new CompanyId(3), 1, externalId, description,
                OptionalLong.empty(), Optional.empty());
        assertThat(ticket.carries(MARKER)).isEqualTo(carries);
    }

    @Test
    void fitsIntoTheFieldOfAutotask() {
        assertThat(MARKER.value()).hasSize(30);
    }
}
