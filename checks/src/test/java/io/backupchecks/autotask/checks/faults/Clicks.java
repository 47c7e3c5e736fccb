package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import java.util.OptionalLong;

/** What reaches the functions when somebody clicks. */
final class Clicks {
    private static final String TICKET = "/v1/runs/{runId}/ticket";

    private Clicks() {}

    /** @param confirmation the attempt that made no ticket, where the person confirms that */
    static TestEvent create(RunId run, String token, OptionalLong confirmation) {
        var confirmed = confirmation.isEmpty()
                ? ""
                : ", \"confirmation\": {\"attempt\": %d}".formatted(confirmation.getAsLong());
        return on(TICKET, run, token).withJson(body(confirmed));
    }

    /** @param cycle of the ticket, as the person saw it */
    static TestEvent resolve(RunId run, String token, long cycle) {
        return on(TICKET + "/resolution", run, token).withJson("{\"cycle\": %d}".formatted(cycle));
    }

    private static TestEvent on(String resource, RunId run, String token) {
        return TestEvent.of("POST", resource)
                .withPath("runId", run.value())
                .withHeader("Authorization", "Bearer " + token);
    }

    private static String body(String confirmed) {
        return """
                {"customer": {"id": "42", "name": "Bakker & Zonen"},
                 "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed",
                         "severity": "error", "startedAt": "2026-01-12T22:00:04+01:00"},
                 "objects": []%s}""".formatted(confirmed);
    }
}
