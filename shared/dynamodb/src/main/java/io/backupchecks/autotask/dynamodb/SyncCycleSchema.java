package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.Guard;
import io.backupchecks.autotask.domain.sync.SyncCycle;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How the cycle of the sync is stored, with the guard that is open. */
final class SyncCycleSchema {
    private static final int PARTS = 4;

    private SyncCycleSchema() {}

    static TableSchema<SyncCycle> schema() {
        return Schema.of(SyncCycle.class, SyncCycleSchema::read)
                .key(item -> Keys.syncCycle(item.database()))
                .number("database", item -> item.database().number())
                .number("version", SyncCycle::version)
                .instant("startedAt", SyncCycle::startedAt)
                .flag("finished", SyncCycle::finished)
                .text("guardId", item -> item.guard() == null ? null : item.guard().id())
                .texts("suspects", item -> item.guard() == null ? null : texts(item.guard()))
                .build();
    }

    private static SyncCycle read(Parts parts) {
        return new SyncCycle(new Database(parts.number("database")), parts.number("version"),
                parts.instant("startedAt"), parts.flag("finished"),
                guard(parts));
    }

    private static @Nullable Guard guard(Parts parts) {
        return parts.has("guardId")
                ? new Guard(parts.text("guardId"),
                        parts.texts("suspects").stream().map(SyncCycleSchema::suspect).toList())
                : null;
    }

    /** No id has a blank in it; a name may. */
    private static List<String> texts(Guard guard) {
        return guard.suspects()
                .stream()
                .map(suspect -> suspect.customer().value() + " " + suspect.company().value() + " " + suspect.version()
                        + " " + suspect.companyName())
                .toList();
    }

    private static Guard.Suspect suspect(String text) {
        var words = List.of(text.split(" ", PARTS));
        return new Guard.Suspect(new CustomerId(words.get(0)), new CompanyId(Long.parseLong(words.get(1))),
                words.get(PARTS - 1), Long.parseLong(words.get(2)));
    }
}
