package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the tenant's hourly requests scheduled looks take. */
class BudgetTest {
    private static final Marker CANARY = new Marker("BC1-" + "C".repeat(26));

    private final Scene scene = new Scene();
    private final List<ScriptedDesk> opened = new ArrayList<>();

    /** An open outcome and a watched one: both below 50 % of the hourly requests, one below 90 %, none above. */
    @ParameterizedTest(name = "{0} requests: {1} looks, {2}")
    @CsvSource({"4999, 2, DONE", "5000, 1, DONE", "8999, 1, DONE", "9000, 0, BUDGET_SPENT"})
    void leavesRequestsToOthers(int requests, int looked, End end) {
        scene.wiring.desk.requests(requests);
        scene.having(SampleItems.unknown())
                .having(SampleItems.of("watched", SampleItems.notFound()))
                .after(seconds(600));
        var report = scene.reconcile();
        assertThat(report.due()).isEqualTo(2);
        assertThat(report.looked()).isEqualTo(looked);
        assertThat(report.end()).isEqualTo(end);
        assertThat(scene.wiring.storage.usage(Samples.DATABASE))
                .isEqualTo(new Usage(requests, 10_000, T.plusSeconds(600)));
    }

    @ParameterizedTest(name = "{0} of 10,000 requests: told {1}")
    @CsvSource({"4999, false", "5000, true"})
    void tellsWhenHalfOfTheRequestsIsUsed(int requests, boolean told) {
        scene.wiring.desk.requests(requests);
        scene.having(SampleItems.unknown()).after(seconds(10)).reconcile();
        assertThat(scene.signals().contains(Signal.QUOTA_HALF_USED)).isEqualTo(told);
    }

    @ParameterizedTest(name = "a count {0} s old is asked for again: {1}")
    @CsvSource({"89, false", "90, true"})
    void asksForTheCountOnceItIsOlderThanNinetySeconds(long age, boolean asked) {
        scene.wiring.storage.save(Samples.DATABASE, new Usage(7, 10_000, T.plusSeconds(200 - age)));
        scene.having(SampleItems.unknown()).after(seconds(200)).reconcile();
        assertThat(scene.calls.contains(Call.ASK_USAGE)).isEqualTo(asked);
    }

    @Test
    void looksAllTheSameWhereTheCountCannotBeRead() {
        scene.having(SampleItems.unknown()).after(seconds(10));
        assertThat(scene.reconcile(Scene.at(Call.ASK_USAGE, Fault.FAIL_BEFORE)).looked()).isEqualTo(1);
    }

    @Test
    void searchesForTwoHundredMarkersAtOnceTheOpenOnesFirst() {
        var canary = scene.wiring.desk.put(CANARY, Samples.COMPANY);
        scene.wiring.storage.save(Canaries.none(Samples.DATABASE).with(new Canary(canary, CANARY)));
        IntStream.range(0, 199).forEach(i -> scene.having(SampleItems.of("watched-" + i, SampleItems.notFound())));
        scene.having(SampleItems.unknown()).after(seconds(600)).withDesk(this::remembered);
        var report = scene.reconcile();
        assertThat(report.due()).isEqualTo(200);
        assertThat(report.looked()).isEqualTo(199);
        assertThat(report.notFound()).isEqualTo(1);
        assertThat(opened.getFirst().searches).singleElement()
                .satisfies(markers -> assertThat(markers).hasSize(200).startsWith(MARKER).endsWith(CANARY));
        assertThat(scene.reconcile().looked()).isEqualTo(1);
    }

    private ServiceDesk remembered(ServiceDesk real) {
        var desk = new ScriptedDesk(real);
        opened.add(desk);
        return desk;
    }
}
