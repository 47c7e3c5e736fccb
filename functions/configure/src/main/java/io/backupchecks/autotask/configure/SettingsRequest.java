package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body that replaces the settings, as the contract describes it. */
record SettingsRequest(Boolean enabled, String environment, Defaults defaults, Priorities priorities,
        Resolving resolving, Long objectsInDescription, String apiLogging) implements Checked {
    private static final Set<String> ENVIRONMENTS = Set.of("sandbox", "production");
    private static final Set<String> LEVELS = Set.of("off", "basic", "detailed");
    private static final int MOST_OBJECTS = 500;

    @Override
    public void check(Violations violations) {
        violations.oneOf("environment", environment, ENVIRONMENTS);
        violations.between("objectsInDescription", objectsInDescription, 0, MOST_OBJECTS);
        violations.oneOf("apiLogging", apiLogging, LEVELS);
    }

    Settings toSettings(Database database, long version) {
        return new Settings(database, version, enabled,
                Settings.Environment.valueOf(environment.toUpperCase(Locale.ROOT)), fields(priorities.error()),
                fields(priorities.warning()), Duration.ofHours(defaults.dueInHours()),
                new HashSet<>(resolving.closedStatusIds()), Math.toIntExact(objectsInDescription),
                resolving.toResolving(),
                ApiLogging.valueOf(apiLogging.toUpperCase(Locale.ROOT)));
    }

    private TicketFields fields(int priority) {
        return new TicketFields(defaults.queueId(), defaults.newStatusId(), priority, defaults.issueTypeId(),
                defaults.subIssueTypeId(), defaults.ticketCategoryId(), defaults.ticketTypeId(), defaults.sourceId());
    }

    /** What every new ticket gets. */
    record Defaults(Integer queueId, Integer newStatusId, @Nullable Integer issueTypeId,
            @Nullable Integer subIssueTypeId, @Nullable Integer ticketCategoryId, @Nullable Integer ticketTypeId,
            @Nullable Integer sourceId, Long dueInHours) implements Checked {
        private static final int MOST_HOURS = 720;

        @Override
        public void check(Violations violations) {
            violations.between("dueInHours", dueInHours, 1, MOST_HOURS);
            if (subIssueTypeId != null && issueTypeId == null) {
                violations.add("subIssueTypeId", "needs an issue type");
            }
        }
    }

    /** The priority by the severity of the run. */
    record Priorities(Integer error, Integer warning) {}

    /** Whether and how tickets are resolved. */
    record Resolving(Boolean allowed, List<Integer> closedStatusIds, @Nullable Integer noteTypeId,
            @Nullable Integer notePublishId) implements Checked {
        private static final int MOST_STATUSES = 50;

        @Override
        public void check(Violations violations) {
            violations.size("closedStatusIds", closedStatusIds, 1, MOST_STATUSES);
            if (closedStatusIds != null && !closedStatusIds.contains(Settings.COMPLETE)) {
                violations.add("closedStatusIds", "must contain " + Settings.COMPLETE + ", which is Complete");
            }
            if (Boolean.TRUE.equals(allowed)) {
                required(violations, "noteTypeId", noteTypeId);
                required(violations, "notePublishId", notePublishId);
            }
        }

        private static void required(Violations violations, String name, @Nullable Integer value) {
            if (value == null) {
                violations.add(name, "is required where resolving is allowed");
            }
        }

        io.backupchecks.autotask.domain.tenant.Resolving toResolving() {
            return new io.backupchecks.autotask.domain.tenant.Resolving(allowed, noteTypeId, notePublishId);
        }
    }
}
