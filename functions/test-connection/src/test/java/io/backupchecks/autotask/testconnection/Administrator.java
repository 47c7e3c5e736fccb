package io.backupchecks.autotask.testconnection;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An administrator who tests the connection, validates, and changes what is wrong, on functions as wired for AWS. */
record Administrator(DemoTenant tenant, RequestStreamHandler configure, RequestStreamHandler testConnection) {
    private static final String SETTINGS = "/v1/settings";
    private static final String CREDENTIALS = "/v1/settings/credentials";

    static Administrator of(DemoTenant tenant) {
        return new Administrator(tenant,
                RecordedGrants.as("configure", ConfigureComponent.in(tenant.surroundings()).handler()),
                TestConnectionComponent.in(tenant.surroundings()).handler());
    }

    TestAnswer test() {
        return sent(testConnection, event("POST", "/v1/settings/connection-test"));
    }

    TestAnswer validate() {
        return sent(testConnection, event("POST", "/v1/settings/validation"));
    }

    TestAnswer change(Consumer<ObjectNode> wish) {
        var read = sent(configure, event("GET", SETTINGS));
        var body = (ObjectNode) JsonMapper.shared().readTree(read.body());
        body.remove("closingNote");
        body.remove("connection");
        wish.accept(body);
        return sent(configure,
                event("PUT", SETTINGS).withHeader("If-Match", read.header("ETag")).withJson(body.toString()));
    }

    TestAnswer credentials() {
        return sent(configure, event("GET", CREDENTIALS));
    }

    /** New credentials, and untested, though Autotask knows them already. */
    void storeThePresentOnes() {
        var user = tenant.standIns().autotask().tenant().user();
        store(user.userName(), user.login().secret(), user.login().integrationCode());
    }

    /** What left for Autotask, without the calls that warm a function up. */
    int calls() {
        var traffic = tenant.standIns().autotask().traffic();
        return traffic.calls() - traffic.calls("GET /versioninformation");
    }

    TestAnswer store(String userName, String secret, String trackingIdentifier) {
        var tag = credentials().header("ETag");
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("userName", userName)
                .put("secret", secret)
                .put("trackingIdentifier", trackingIdentifier);
        return sent(configure, event("PUT", CREDENTIALS).withHeader("If-Match", tag).withJson(body.toString()));
    }

    /** One check of an answer; missing where nothing was looked at. */
    static JsonNode check(TestAnswer answer, String code) {
        var checks = answer.json().path("checks");
        return checks.valueStream()
                .filter(check -> check.path("code").asString().equals(code))
                .findFirst()
                .orElseGet(() -> checks.path(code));
    }

    TestEvent event(String method, String resource) {
        return TestEvent.of(method, resource).withHeader("Authorization", "Bearer " + tenant.tokens().token("admin"));
    }

    private TestAnswer sent(RequestStreamHandler handler, TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
