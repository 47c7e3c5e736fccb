package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changed from one version of the settings to the next, for the auditor: each value that differs as {@code old -> new}. */
final class SettingsDifference {
    private SettingsDifference() {}

    static String of(Optional<Settings> former, Settings changed) {
        var before = former.map(SettingsDifference::values).orElse(Map.of());
        var text = values(changed).entrySet()
                .stream()
                .filter(value -> !value.getValue().equals(before.get(value.getKey())))
                .map(value -> value.getKey() + " " + before.getOrDefault(value.getKey(), "unset") + " -> "
                        + value.getValue())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "Nothing changed." : text + ".";
    }

    private static Map<String, String> values(Settings settings) {
        var values = new LinkedHashMap<String, String>();
        values.put("enabled", Boolean.toString(settings.enabled()));
        values.put("environment", settings.environment().name());
        values.put("due in", settings.dueIn().toHours() + " h");
        putFields(values, "error", settings.errorFields());
        putFields(values, "warning", settings.warningFields());
        values.put("closed statuses", new TreeSet<>(settings.closedStatuses()).toString());
        values.put("objects in description", Integer.toString(settings.objectsInDescription()));
        values.put("resolving", Boolean.toString(settings.resolving().allowed()));
        values.put("note type", String.valueOf(settings.resolving().noteType()));
        values.put("note publish", String.valueOf(settings.resolving().notePublish()));
        values.put("API logging", settings.apiLogging().name());
        return values;
    }

    private static void putFields(Map<String, String> values, String severity, TicketFields fields) {
        values.put(severity + " queue", Integer.toString(fields.queue()));
        values.put(severity + " status", Integer.toString(fields.status()));
        values.put(severity + " priority", Integer.toString(fields.priority()));
        values.put(severity + " issue type", String.valueOf(fields.issueType()));
        values.put(severity + " sub-issue type", String.valueOf(fields.subIssueType()));
        values.put(severity + " category", String.valueOf(fields.category()));
        values.put(severity + " ticket type", String.valueOf(fields.ticketType()));
        values.put(severity + " source", String.valueOf(fields.source()));
    }
}
