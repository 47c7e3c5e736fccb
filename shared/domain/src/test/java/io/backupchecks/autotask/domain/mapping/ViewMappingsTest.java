package io.backupchecks.autotask.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.ViewMappings.Position;
import io.backupchecks.autotask.domain.mapping.ViewMappings.Viewed;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewMappingsTest {
    private final MappingScene scene = new MappingScene();
    private final ViewMappings view = scene.sound().viewMappings();

    @Test
    void showsAMapping() {
        assertThat(view.view(Samples.CUSTOMER)).isEqualTo(new Viewed.Found(Samples.MAPPING));
        assertThat(view.view(Samples.OTHER_CUSTOMER)).isEqualTo(new Viewed.NotMapped());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 200})
    void listsEveryMappingOnceTheBrokenOnesFirst(int limit) {
        store();

        assertThat(all(EnumSet.allOf(Status.class), limit)).extracting(mapping -> mapping.customer().value())
                .containsExactly("c-3", "c-7", "c-2", "c-6", "c-1", "c-5", "customer-17", "c-0", "c-4");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    void listsOneStatusAlone(int limit) {
        store();

        assertThat(all(Set.of(Status.RENAMED), limit)).extracting(mapping -> mapping.customer().value())
                .containsExactly("c-1", "c-5");
    }

    private void store() {
        var statuses = List.of(Status.OK, Status.RENAMED, Status.MISSING, Status.INVALID);
        for (int number = 0; number < 8; number++) {
            var status = statuses.get(number % 4);
            var mapping = SampleMappings.mapping(new CustomerId("c-" + number), new CompanyId(900 + number), "Company",
                    status, 1);
            scene.wiring.storage
                    .save(SampleMappings.syncedAt(mapping, SampleMappings.CHOSEN.plusSeconds(60 + number)));
        }
    }

    private List<CustomerMapping> all(Set<Status> statuses, int limit) {
        var all = new ArrayList<CustomerMapping>();
        Position from = null;
        do {
            var page = view.list(statuses, from, limit).orElseThrow();
            assertThat(page.mappings()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.mappings());
            from = page.next();
        } while (from != null);
        return all;
    }
}
