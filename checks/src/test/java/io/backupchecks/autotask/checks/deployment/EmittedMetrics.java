package io.backupchecks.autotask.checks.deployment;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.syncnames.SyncNamesComponent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The metrics that the code writes: of schedules, seen while they run; of signals, where main code raises them. */
final class EmittedMetrics {
    private static final String NAMESPACE = "BackupchecksAutotask";

    private EmittedMetrics() {}

    static Set<Metric> all() throws IOException {
        var metrics = new HashSet<>(ofSignals());
        metrics.addAll(ofSchedules());
        return metrics;
    }

    private static Set<Metric> ofSchedules() throws IOException {
        try (var tenant = DemoTenant.start()) {
            var handlers = List.of(ReconcileTicketsComponent.in(tenant.surroundings()).handler(),
                    SyncNamesComponent.in(tenant.surroundings()).handler());
            for (var handler : handlers) {
                var event = new ByteArrayInputStream("{\"source\":\"aws.events\"}".getBytes(StandardCharsets.UTF_8));
                handler.handleRequest(event, OutputStream.nullOutputStream(), new TestContext());
            }
            return tenant.lines()
                    .stream()
                    .map(JsonMapper.shared()::readTree)
                    .flatMap(Metric::written)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<Metric> ofSignals() {
        var raised = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.backupchecks.autotask")
                .stream()
                .filter(type -> !type.isEquivalentTo(Signal.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Signal.class))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
        return raised.stream()
                .map(signal -> new Metric(NAMESPACE, name(signal), Set.of("service")))
                .collect(Collectors.toSet());
    }

    /** As in the test of the signals' metrics. */
    private static String name(String signal) {
        return Arrays.stream(signal.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
