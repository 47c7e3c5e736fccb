package io.backupchecks.autotask.checks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The template passes every check, and each check notices what it is there for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeploymentTest {
    private final String template;
    private final Map<Class<?>, DeploymentCheck> checks;

    DeploymentTest() throws IOException {
        template = Deployment.text();
        checks = Stream
                .of(new PolicyCheck(), new RouteCheck(), new FunctionCheck(), new VariableCheck(),
                        new GatewayResponseCheck(), new TableCheck(), new ScheduleCheck(), new ThrottleCheck(),
                        new ParameterCheck(), new AlarmCheck(EmittedMetrics.all()))
                .collect(Collectors.toMap(DeploymentCheck::getClass, Function.identity()));
    }

    List<String> names() {
        return checks.keySet().stream().map(Class::getSimpleName).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTemplatePasses(String name) throws Exception {
        var check = checks.values().stream().filter(one -> one.getClass().getSimpleName().equals(name)).findFirst();

        assertThat(check.orElseThrow().defects(new Deployment(template))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenTemplateIsNoticed(Breakage breakage) throws Exception {
        var check = Objects.requireNonNull(checks.get(breakage.check()));

        assertThat(check.defects(breakage.in(template))).isNotEmpty();
    }

    @Test
    void everyCheckIsBrokenOnPurpose() {
        var broken = Stream.of(Breakage.values()).map(Breakage::check).collect(Collectors.<Class<?>>toSet());

        assertThat(broken).isEqualTo(checks.keySet());
    }
}
