package io.backupchecks.autotask.lambda.http;

import static io.backupchecks.autotask.lambda.auth.Permission.CREATE_TICKET;
import static io.backupchecks.autotask.lambda.auth.Permission.SEE_SETTINGS;
import static io.backupchecks.autotask.lambda.auth.Permission.SEE_TICKET_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function with every kind of route; subclasses test what the edge makes of requests to it. */
abstract class OrderFunction {

    record Order(String item, Long amount, @Nullable String remark) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.text("item", item, 10);
            violations.between("amount", amount, 1, 9);
        }
    }

    /** What may all be left away. */
    record Wish(@Nullable String item) {}

    static final String RESOURCE = "/v1/runs/{runId}/ticket";
    static final String GOOD = "{\"item\": \"cup\", \"amount\": 2}";

    final List<String> done = new ArrayList<>();
    final TestFunction function = new TestFunction(Routes
            .of(Route.post(RESOURCE, CREATE_TICKET, Order.class, this::order).concerningTicket(),
                    Route.get(RESOURCE, SEE_TICKET_LINKS, this::look)
                            .withQuery(new QueryParameter.Flag("refresh"), new QueryParameter.Whole("limit", 1, 200),
                                    new QueryParameter.Text("cursor", 5), new QueryParameter.Id("customerId"))
                            .concerningTicket(),
                    Route.post("/v1/large", SEE_SETTINGS, Order.class, this::order).withBodyLimit(BodyLimit.LARGE),
                    Route.put("/v1/settings", SEE_SETTINGS, Order.class, (_, _) -> Response.noContent()),
                    Route.delete("/v1/settings", SEE_SETTINGS, _ -> Response.notModified()),
                    Route.post("/v1/test", SEE_SETTINGS, _ -> Response.accepted(Map.of(), Duration.ofSeconds(3))),
                    Route.post("/v1/wish", SEE_SETTINGS, Wish.class, (_, wish) -> Response.ok(wish)),
                    Route.open("/v1/health", _ -> Response.document("{\"status\":\"up\"}")),
                    Route.open("/v1/bug", failing(bug())), Route.open("/v1/lost", failing(lost())),
                    Route.open("/v1/unwritable", _ -> endless()),
                    Route.open("/v1/who", request -> Response.ok(request.caller()))));

    Response order(Request request, Order order) {
        done.add(request.target().resource().replace("{runId}", "1"));
        return switch (order.item()) {
            case "gone" -> Response.problem(
                    Problem.of(ProblemCode.CUSTOMER_NOT_MAPPED, "Map it.").withTicketCreated(TicketCreated.NO));
            case "busy" -> Response.problem(
                    Problem.of(ProblemCode.AUTOTASK_UNREACHABLE, "Later.").withRetryAfter(Duration.ofSeconds(9)));
            default -> Response.created(order).withOutcome("created").noting("attempt", "1");
        };
    }

    Response look(Request request) {
        done.add("look");
        return Response.ok(Map.of("runId", request.pathId("runId"), "refresh", request.query().flag("refresh"), "limit",
                request.query().number("limit").orElse(50), "who", request.caller().operator().name(),
                "seconds", request.occasion().time().left().toSeconds()));
    }

    static Endpoint failing(RuntimeException exception) {
        return _ -> {
            throw exception;
        };
    }

    private static RuntimeException bug() {
        return new IllegalStateException("hush-hush");
    }

    static Response endless() {
        var list = new ArrayList<Object>();
        list.add(list);
        return Response.ok(list);
    }

    private static RuntimeException lost() {
        return new StorageUnavailable("hush-hush", new IllegalStateException("hush-hush too"));
    }

    static TestEvent post(String body) {
        return TestEvent.of("POST", RESOURCE).withPath("runId", "1234").withJson(body);
    }

    static TestEvent get() {
        return TestEvent.of("GET", RESOURCE).withPath("runId", "1234");
    }

    TestAnswer asOperator(TestEvent event) {
        return function.call(Role.OPERATOR, event);
    }

    TestAnswer asAdmin(TestEvent event) {
        return function.call(Role.ADMIN, event);
    }

    static String pointers(TestAnswer answer) {
        var pointers = new ArrayList<String>();
        answer.json().path("errors").forEach(error -> pointers.add(error.get("pointer").asString()));
        return String.join(" ", pointers);
    }

    void assertRefused(TestAnswer answer, ProblemCode code) {
        assertThat(answer.status()).isEqualTo(code.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code.code());
        assertThat(answer.json().get("status").intValue()).isEqualTo(code.status());
        assertThat(done).isEmpty();
    }
}
