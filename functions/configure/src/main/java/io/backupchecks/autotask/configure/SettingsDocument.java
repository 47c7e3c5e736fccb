package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.configuration.SettingsView;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings as the contract shows them. */
record SettingsDocument(boolean enabled, String environment, Defaults defaults, Priorities priorities,
        Resolving resolving, int objectsInDescription, String apiLogging, String closingNote,
        @Nullable Connection connection) {
    private static final int DUE_IN_HOURS = 24;
    private static final int OBJECTS = 10;

    /** Before the first write: what an administrator begins with. */
    static SettingsDocument initial(SettingsView view) {
        return new SettingsDocument(false, word(Settings.Environment.SANDBOX),
                new Defaults(null, null, null, null, null, null, null, DUE_IN_HOURS), new Priorities(null, null),
                new Resolving(false, List.of(Settings.COMPLETE), null, null), OBJECTS, word(ApiLogging.BASIC),
                io.backupchecks.autotask.domain.tenant.Resolving.CLOSING_NOTE, Connection.of(view));
    }

    static SettingsDocument of(Settings settings, SettingsView view) {
        return new SettingsDocument(settings.enabled(), word(settings.environment()), Defaults.of(settings),
                new Priorities(settings.errorFields().priority(), settings.warningFields().priority()),
                Resolving.of(settings), settings.objectsInDescription(), word(settings.apiLogging()),
                io.backupchecks.autotask.domain.tenant.Resolving.CLOSING_NOTE, Connection.of(view));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What every new ticket gets. */
    record Defaults(@Nullable Integer queueId, @Nullable Integer newStatusId, @Nullable Integer issueTypeId,
            @Nullable Integer subIssueTypeId, @Nullable Integer ticketCategoryId, @Nullable Integer ticketTypeId,
            @Nullable Integer sourceId, long dueInHours) {
        static Defaults of(Settings settings) {
            TicketFields fields = settings.errorFields();
            return new Defaults(fields.queue(), fields.status(), fields.issueType(), fields.subIssueType(),
                    fields.category(), fields.ticketType(), fields.source(), settings.dueIn().toHours());
        }
    }

    /** The priority by the severity of the run. */
    record Priorities(@Nullable Integer error, @Nullable Integer warning) {}

    /** Whether and how tickets are resolved. */
    record Resolving(boolean allowed, List<Integer> closedStatusIds, @Nullable Integer noteTypeId,
            @Nullable Integer notePublishId) {
        static Resolving of(Settings settings) {
            var resolving = settings.resolving();
            return new Resolving(resolving.allowed(), settings.closedStatuses().stream().sorted().toList(),
                    resolving.noteType(), resolving.notePublish());
        }
    }

    /** Where the tenant was found, and when the test passed last. */
    record Connection(String zone, long database, @Nullable String checkedAt) {
        static @Nullable Connection of(SettingsView view) {
            return view.zone().map(zone -> of(zone, view.proof().orElse(null))).orElse(null);
        }

        private static Connection of(Zone zone, @Nullable ConnectionProof proof) {
            return new Connection(origin(zone.api()), zone.database().number(),
                    proof == null ? null : proof.testedAt().toString());
        }

        private static String origin(URI address) {
            return address.getScheme() + "://" + address.getRawAuthority();
        }
    }
}
