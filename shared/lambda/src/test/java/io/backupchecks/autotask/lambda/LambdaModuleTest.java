package io.backupchecks.autotask.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.auth.CallerKeySource;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.priming.PrimingStep;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/** Wires a function the way every function does. */
class LambdaModuleTest {

    record GreetBody(String name) {}

    @Module
    interface GreetModule {

        @Provides
        static Routes routes() {
            return Routes.of(Route.post("/v1/greetings", Permission.SEE_TICKETS, GreetBody.class,
                    (request, body) -> Response.ok(Map.of("greeting", "Hello " + body.name(), "by",
                            request.caller().operator().id()))));
        }

        @Provides
        @IntoSet
        static PrimingStep step(AtomicInteger primed) {
            return new PrimingStep("storage", primed::incrementAndGet);
        }
    }

    @Singleton
    @Component(modules = {LambdaModule.class, GreetModule.class})
    interface GreetComponent {

        PrimedHandler handler();

        @Component.Factory
        interface Factory {
            GreetComponent create(@BindsInstance Surroundings surroundings, @BindsInstance CallerKeySource keys,
                    @BindsInstance AtomicInteger primed);
        }
    }

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final CapturedLines lines = new CapturedLines();
    private final AtomicInteger primed = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    private PrimedHandler handler(Map<String, String> variables) {
        var surroundings = new Surroundings(new Environment(variables), clock, () -> 0L, lines);
        CallerKeySource keys = () -> {
            reads.incrementAndGet();
            return tokens.keys().current();
        };
        return DaggerLambdaModuleTest_GreetComponent.factory().create(surroundings, keys, primed).handler();
    }

    private TestEvent greeting(Role role) {
        return TestEvent.of("POST", "/v1/greetings").withJson("{\"name\": \"Bob\"}").withToken(tokens.tokenFor(role));
    }

    @Test
    void answersARequest() {
        var answer = TestAnswer.of(handler(Map.of()), greeting(Role.OPERATOR));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("greeting").asString()).isEqualTo("Hello Bob");
        assertThat(answer.json().get("by").asString()).isEqualTo("7");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void readsTheKeysOnceForManyRequests() {
        var handler = handler(Map.of());
        TestAnswer.of(handler, greeting(Role.OPERATOR));
        clock.advance(Duration.ofMinutes(4));
        TestAnswer.of(handler, greeting(Role.ADMIN));

        assertThat(reads).hasValue(1);
    }

    @Test
    void rehearsesWithoutReadingKeysOrWritingLines() {
        handler(Map.of());

        assertThat(primed).hasValue(1);
        assertThat(reads).hasValue(0);
        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void tellsADebugLogHowTheRehearsalWent() {
        handler(Map.of("LOG_LEVEL", "DEBUG"));

        assertThat(lines.logs()).extracting(line -> line.get("message").asString() + " " + line.get("step").asString())
                .containsExactlyInAnyOrder("primed dry request", "primed storage");
    }

    @Test
    void doesNotRehearseWhereThatIsSwitchedOff() {
        handler(Map.of("PRIMING", "off"));

        assertThat(primed).hasValue(0);
    }

    @Test
    void takesNoKeysIntoASnapshotAndReadsThemAfterIt() throws Exception {
        var handler = handler(Map.of());
        TestAnswer.of(handler, greeting(Role.OPERATOR));

        snapshot(handler);
        TestAnswer.of(handler, greeting(Role.OPERATOR));

        assertThat(primed).hasValue(2);
        assertThat(reads).hasValue(2);
    }

    @Test
    void forgetsWhatWasReadBetweenSnapshotAndRestore() throws Exception {
        var handler = handler(Map.of());
        TestAnswer.of(handler, greeting(Role.OPERATOR));
        clock.advance(Duration.ofSeconds(1));

        handler.hook().afterRestore(Core.getGlobalContext());
        TestAnswer.of(handler, greeting(Role.OPERATOR));

        assertThat(reads).hasValue(2);
    }

    @Test
    void takesTheProcessForItsSurroundings() {
        var surroundings = Surroundings.ofProcess();

        assertThat(surroundings.environment().find("PATH")).isPresent();
        assertThat(surroundings.clock().getZone().getId()).isEqualTo("Z");
    }

    private static void snapshot(PrimedHandler handler) throws Exception {
        handler.hook().beforeCheckpoint(Core.getGlobalContext());
    }
}
