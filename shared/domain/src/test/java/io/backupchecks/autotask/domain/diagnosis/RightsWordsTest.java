package io.backupchecks.autotask.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RightsWordsTest {
    private static final Rights EVERYTHING = new Rights(true, true, true, true, true);

    @Test
    void rightsThatAreNeverUsedAreNamed() {
        var check = RightsWords.excessive(Map.of(Entity.TICKETS, ScriptedProbe.ALL, Entity.TIME_ENTRIES, EVERYTHING,
                Entity.COMPANIES, new Rights(true, false, true, false, true)));

        assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(check.detail()).endsWith(": Companies, TimeEntries.");
    }

    @Test
    void theLeastRightsAreNotExcessive() {
        assertThat(RightsWords
                .excessive(Map.of(Entity.TICKETS, ScriptedProbe.ALL, Entity.COMPANIES, ScriptedProbe.VIEW))
                .outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void companiesMustBeSeen() {
        assertThat(RightsWords.check(Entity.COMPANIES, new Rights(false, true, true, false, false)).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(RightsWords.check(Entity.TIME_ENTRIES, new Rights(false, true, true, false, false)).outcome())
                .isEqualTo(Outcome.WARNING);
    }
}
