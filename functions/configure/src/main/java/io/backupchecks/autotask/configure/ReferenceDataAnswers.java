package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.configuration.ChosenValues;
import io.backupchecks.autotask.domain.configuration.ChosenValues.Chosen;
import io.backupchecks.autotask.domain.configuration.ReferenceDataView;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.lambda.http.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what the settings are chosen from. */
final class ReferenceDataAnswers {
    private ReferenceDataAnswers() {}

    static Response of(ReferenceDataView view) {
        return switch (view) {
            case ReferenceDataView.Known known -> Response.ok(Document.of(known)).withOutcome("known");
            case ReferenceDataView.ConnectionUntested _ -> SettingsAnswers.untested();
            case ReferenceDataView.Unavailable _ -> SettingsAnswers.unavailable();
        };
    }

    private record Document(long database, String readAt, boolean stale, int titleLimit, int descriptionLimit,
            List<Field> picklists) {
        static Document of(ReferenceDataView.Known known) {
            var data = known.data();
            var used = known.settings()
                    .stream()
                    .flatMap(settings -> new ChosenValues(settings).all())
                    .collect(Collectors.toUnmodifiableSet());
            return new Document(data.database().number(), data.readAt().toString(), known.stale(), data.titleLimit(),
                    data.descriptionLimit(), data.picklists().stream().map(list -> Field.of(list, used)).toList());
        }
    }

    /** Active values, and those that are in use although they are inactive or gone. */
    private record Field(String field, List<Item> values) {
        static Field of(Picklist list, Set<Chosen> used) {
            var ids = used.stream()
                    .filter(chosen -> chosen.setting().field().equals(list.field()))
                    .map(Chosen::id)
                    .collect(Collectors.toUnmodifiableSet());
            return new Field(list.field(), Stream.concat(listed(list, ids), gone(list, ids)).toList());
        }

        private static Stream<Item> listed(Picklist list, Set<Integer> used) {
            return list.values()
                    .stream()
                    .filter(value -> value.active() || used.contains(value.id()))
                    .map(value -> Item.of(value, used.contains(value.id())));
        }

        private static Stream<Item> gone(Picklist list, Set<Integer> used) {
            var known = list.values().stream().map(Value::id).collect(Collectors.toUnmodifiableSet());
            return used.stream()
                    .filter(id -> !known.contains(id))
                    .sorted()
                    .map(id -> new Item(id, Integer.toString(id), false, null, true));
        }
    }

    private record Item(int id, String label, boolean active, @Nullable Integer parentId, boolean inUse) {
        static Item of(Value value, boolean used) {
            return new Item(value.id(), value.label(), value.active(), value.parent(), used);
        }
    }
}
