package io.backupchecks.autotask.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.sync.SyncReport.Counts;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MassGuardTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void marksNobodyWhereTooManyAreGoneAtOnce() {
        var scene = new SyncScene(30).lost(1, 2, 3, 4).renamed(5, "New");

        var report = scene.sync();

        assertThat(report.counts()).isEqualTo(new Counts(30, 25, 1, 0, 0, 0, 4));
        assertThat(report.finished()).isTrue();
        assertThat(report.guard()).isNotNull();
        assertThat(scene.mapping(1).status()).isEqualTo(Status.OK);
        assertThat(scene.signals.all()).containsExactly(Signal.MAPPINGS_GUARDED);
        assertThat(scene.storage.cycle(Samples.DATABASE).orElseThrow().guard()).isEqualTo(report.guard());
    }

    @Test
    void believesATenthOfAllMappings() {
        assertThat(new SyncScene(30).lost(1, 2, 3).sync().counts().missing()).isEqualTo(3);
        assertThat(new SyncScene(1).lost(1).sync().counts().missing()).isEqualTo(1);
        assertThat(new SyncScene(2).lost(1, 2).sync().guard()).isNotNull();
    }

    @Test
    void countsForTheGuardOverAllBatchesOfACycle() {
        var scene = new SyncScene(401);
        for (int number = 1; number <= 41; number++) {
            scene.lost(number * 9);
        }

        assertThat(scene.sync().guard()).isNotNull();
        assertThat(scene.back(9).after(HOUR).sync().counts().missing()).isEqualTo(40);
    }

    @Test
    void marksTheCompaniesOfAnAcceptedGuard() {
        var scene = new SyncScene(30).lost(1, 2, 3, 4);
        var guard = Objects.requireNonNull(scene.sync().guard()).id();
        assertThat(scene.accept("guard-0")).isEmpty();

        var report = scene.back(4).accept(guard).orElseThrow();

        assertThat(report.counts()).isEqualTo(new Counts(4, 1, 0, 0, 3, 0, 0));
        assertThat(scene.mapping(3).status()).isEqualTo(Status.MISSING);
        assertThat(scene.mapping(4).status()).isEqualTo(Status.OK);
        assertThat(scene.storage.events()).hasSize(3).allSatisfy(event -> {
            assertThat(event.actor().operator().id()).isEqualTo("operator-7");
            assertThat(event.detail()).endsWith("Accepted with " + guard + ".");
        });
        assertThat(scene.accept(guard)).isEmpty();
    }

    @Test
    void forgetsAGuardOnceTheCompaniesAreSeenAgain() {
        var scene = new SyncScene(2).lost(1, 2);
        scene.sync();

        assertThat(scene.back(1).back(2).after(HOUR).sync().guard()).isNull();
        assertThat(scene.storage.cycle(Samples.DATABASE).orElseThrow().guard()).isNull();
    }
}
