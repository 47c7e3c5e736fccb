package io.backupchecks.autotask.checks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.checks.Layout;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.SampleEvent;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the sample events to the zips that are deployed, through AWS's Runtime Interface Client, which exists for Linux only.
 * All have one tenant, and each function one process, as on AWS: events say which others come before them.
 */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedFunctionsTest {
    private static final long MEMORY = 512L << 20;

    private final DemoTenant tenant = DemoTenant.start();
    private final Map<String, PackagedFunction> started = new HashMap<>();
    private final Set<String> sent = new HashSet<>();

    /** Of the class, for the processes outlive a test. */
    @TempDir
    private static Path work;

    static List<String> functions() throws IOException {
        return Layout.functions();
    }

    /** All at once: a process that starts keeps one core busy. */
    @BeforeAll
    void start() throws IOException, InterruptedException {
        for (var name : functions()) {
            started.put(name, PackagedFunction.start(name, work.resolve(name), tenant.standIns().environment()));
        }
        for (var function : started.values()) {
            function.awaitRestored();
        }
    }

    @AfterAll
    void stop() {
        started.values().forEach(PackagedFunction::close);
        tenant.close();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answersItsSampleEventsWithinItsMemory(String name) throws IOException, InterruptedException {
        for (var event : SampleEvents.of(name)) {
            send(event);
        }
        assertThat(function(name).peakMemory()).isLessThan(MEMORY);
    }

    /** Once, after those that the event names. */
    private void send(SampleEvent event) throws IOException, InterruptedException {
        for (var earlier : event.after()) {
            send(SampleEvents.named(earlier));
        }
        if (sent.add(event.name())) {
            var answer = function(event.name().substring(0, event.name().indexOf('/')))
                    .invoke(event.filled(tenant.tokens()));
            assertThat(event.defects(answer.isEmpty() ? null : answer)).as(event.name()).isEmpty();
        }
    }

    private PackagedFunction function(String name) {
        return Objects.requireNonNull(started.get(name), name);
    }
}
