package io.backupchecks.autotask.wiring.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A tenant that is ready to use, in memory, for one test class: what functions need, and what they write. */
public final class DemoTenant implements AutoCloseable {
    private final CallerTokens tokens;
    private final StandIns standIns;
    private final Surroundings surroundings;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Secrecy secrecy = new Secrecy();

    private DemoTenant(Clock clock) {
        tokens = new CallerTokens(clock);
        standIns = StandIns.start(clock, tokens);
        surroundings = standIns.surroundings(clock, lines::add);
    }

    public static DemoTenant start() {
        return start(Clock.systemUTC());
    }

    /** One for which it is the time that this clock says. */
    public static DemoTenant start(Clock clock) {
        var tenant = new DemoTenant(clock);
        tenant.standIns.pointSdkHere();
        tenant.standIns.storeDemoData(tenant.surroundings);
        return tenant;
    }

    public CallerTokens tokens() {
        return tokens;
    }

    public StandIns standIns() {
        return standIns;
    }

    /** Make components of these. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Log lines and metrics, so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The handler as it is; what it answers or throws is looked through at the end. */
    public RequestStreamHandler watched(RequestStreamHandler handler) {
        return secrecy.watch(handler);
    }

    /** What the handler answers to a sample event, in the name of a fresh token; {@code null} where it answers nothing. */
    public @Nullable String answer(RequestStreamHandler handler, SampleEvent event) throws IOException {
        var answer = new ByteArrayOutputStream();
        var bytes = event.filled(tokens).getBytes(StandardCharsets.UTF_8);
        watched(handler).handleRequest(new ByteArrayInputStream(bytes), answer, new TestContext());
        return answer.size() == 0 ? null : answer.toString(StandardCharsets.UTF_8);
    }

    /** Ends everything, and fails the test class if a secret or token is in a line, an item, a watched answer or exception. */
    @Override
    public void close() {
        var items = standIns.items();
        standIns.close();
        secrecy.check(lines, items, standIns.secrets());
    }
}
