package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import java.util.OptionalLong;

/** What reaches the function when somebody clicks. */
final class Clicks {
    private Clicks() {}

    /** @param confirmation the attempt that made no ticket, where the person confirms that */
    static TestEvent on(RunId run, String token, OptionalLong confirmation) {
        var confirmed = confirmation.isEmpty()
                ? ""
                : ", \"confirmation\": {\"attempt\": %d}".formatted(confirmation.getAsLong());
        return TestEvent.of("POST", "/v1/runs/{runId}/ticket")
                .withPath("runId", run.value())
                .withHeader("Authorization", "Bearer " + token)
                .withJson(body(confirmed));
    }

    private static String body(String confirmed) {
        return """
                {"customer": {"id": "42", "name": "Bakker & Zonen"},
                 "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed",
                         "severity": "error", "startedAt": "2026-01-12T22:00:04+01:00"},
                 "objects": []%s}""".formatted(confirmed);
    }
}
