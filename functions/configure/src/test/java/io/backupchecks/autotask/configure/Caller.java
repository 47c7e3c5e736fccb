package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An administrator who calls the function as it is wired for AWS. */
record Caller(DemoTenant tenant, PrimedHandler handler) {
    static final String SETTINGS = "/v1/settings";
    static final String CREDENTIALS = "/v1/settings/credentials";
    static final String REFERENCE_DATA = "/v1/reference-data";
    static final String NEW_CREDENTIALS = """
            {"userName": "canary-user@sandbox.example", "secret": "canary-secret-1", "trackingIdentifier": "canary-code-1"}""";

    static Caller of(DemoTenant tenant) {
        return new Caller(tenant, ConfigureComponent.in(tenant.surroundings()).handler());
    }

    /** Settings that the demo tenant accepts. */
    static ObjectNode settings() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"enabled": true, "environment": "production",
                 "defaults": {"queueId": 8, "newStatusId": 1, "issueTypeId": 10, "subIssueTypeId": 136,
                              "ticketCategoryId": 103, "ticketTypeId": 5, "sourceId": 8, "dueInHours": 48},
                 "priorities": {"error": 4, "warning": 5},
                 "resolving": {"allowed": false, "closedStatusIds": [5, 16], "noteTypeId": 3, "notePublishId": 2},
                 "objectsInDescription": 7, "apiLogging": "off"}""");
    }

    TestAnswer get(String resource) {
        return sent(event("GET", resource));
    }

    /** Changes what is there now. */
    TestAnswer put(String resource, String body) {
        return sent(event("PUT", resource).withHeader("If-Match", get(resource).header("ETag")).withJson(body));
    }

    TestEvent event(String method, String resource) {
        return as("admin", method, resource);
    }

    TestEvent as(String role, String method, String resource) {
        return TestEvent.of(method, resource).withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }

    TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
