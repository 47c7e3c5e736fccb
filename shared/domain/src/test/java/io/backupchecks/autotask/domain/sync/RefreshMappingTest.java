package io.backupchecks.autotask.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.sync.RefreshMapping.Refreshed;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshMappingTest {
    @Test
    void takesOverANewNameAndSaysWhoAsked() {
        var scene = new SyncScene(2).renamed(2, "Contoso B.V.");

        assertThat(scene.refresh(2, Faults.NONE)).isEqualTo(new Refreshed.Done(scene.mapping(2)));
        assertThat(scene.mapping(2).companyName()).isEqualTo("Contoso B.V.");
        assertThat(scene.storage.events()).singleElement()
                .satisfies(event -> assertThat(event.actor().operator().id()).isEqualTo("operator-7"));
    }

    @Test
    void marksWithoutAGuardWhatTwoLooksMiss() {
        var scene = new SyncScene(2).lost(1, 2);
        scene.refresh(1, Faults.NONE);
        scene.refresh(2, Faults.NONE);

        assertThat(scene.mapping(1).status()).isEqualTo(Status.MISSING);
        assertThat(scene.mapping(2).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void doesNotBelieveOneAnswerThatLacksTheCompany() {
        var scene = new SyncScene(2);
        var asked = new AtomicInteger();

        scene.refresh(2, call -> call == Call.ASK_COMPANIES && asked.incrementAndGet() == 1
                ? Fault.FEWER_ROWS
                : Fault.NONE);

        assertThat(scene.mapping(2).status()).isEqualTo(Status.OK);
        assertThat(asked).hasValue(2);
    }

    @Test
    void saysWhyNothingIsKnown() {
        var scene = new SyncScene(2).lost(2);

        assertThat(scene.refresh(2, call -> call == Call.ASK_COMPANIES ? Fault.BLIND : Fault.NONE))
                .isInstanceOf(Refreshed.Failed.class);
        assertThat(scene.mapping(2).status()).isEqualTo(Status.OK);
        assertThat(scene.refresh(3, Faults.NONE)).isEqualTo(new Refreshed.NotMapped());
        assertThat(scene.refresh(1, call -> call == Call.ASK_COMPANIES ? Fault.CREDENTIALS_REJECTED : Fault.NONE))
                .isEqualTo(new Refreshed.Hindered(End.CREDENTIALS_REJECTED));
        scene.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
        assertThat(scene.refresh(1, Faults.NONE)).isEqualTo(new Refreshed.Hindered(End.CONNECTION_UNTESTED));
    }

    @Test
    void answersWhatAnOperatorWroteMeanwhile() {
        var scene = new SyncScene(2).renamed(2, "New");
        var edited = SampleMappings.mapping(SyncScene.customer(2), new CompanyId(77), "Another", Status.OK, 2);

        var refreshed = scene.refresh(2, call -> {
            if (call == Call.ASK_COMPANIES) {
                scene.storage.save(edited);
            }
            return Fault.NONE;
        });

        assertThat(refreshed).isEqualTo(new Refreshed.Done(edited));
    }
}
