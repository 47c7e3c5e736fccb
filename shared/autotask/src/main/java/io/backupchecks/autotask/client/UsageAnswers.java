package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.ThresholdInformation;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.UsageRead;
import tools.jackson.databind.JsonNode;

/** Turns an answer into the count of the tenant's requests. */
final class UsageAnswers {
    private UsageAnswers() {}

    static UsageRead counted(JsonNode tree) {
        return Json.shaped(tree, ThresholdInformation.class)
                .filter(row -> row.externalRequestThreshold() > 0 && row.currentTimeframeRequestCount() >= 0)
                .<UsageRead>map(row -> new UsageRead.Counted(row.currentTimeframeRequestCount(),
                        row.externalRequestThreshold()))
                .orElseGet(() -> new UsageRead.Failed(new BadAnswer("the answer is not a count of requests")));
    }
}
