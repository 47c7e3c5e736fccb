package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.CompanyRow;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import tools.jackson.databind.JsonNode;

/** Turns an answer into the company asked for. */
final class CompanyAnswers {
    private final Messages messages;

    CompanyAnswers(Messages messages) {
        this.messages = messages;
    }

    CompanyRead item(JsonNode tree, CompanyId id) {
        if (tree.path("item").isNull()) {
            return new CompanyRead.Absent();
        }
        return Json.shaped(tree.path("item"), CompanyRow.class)
                .filter(row -> row.id() == id.value())
                .<CompanyRead>map(row -> new CompanyRead.Found(id, messages.shown(row.companyName()), row.isActive()))
                .orElseGet(() -> new CompanyRead.Failed(new BadAnswer("the answer is not the company asked for")));
    }
}
