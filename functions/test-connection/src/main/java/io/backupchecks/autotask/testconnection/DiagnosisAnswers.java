package io.backupchecks.autotask.testconnection;

import io.backupchecks.autotask.domain.diagnosis.Check;
import io.backupchecks.autotask.domain.diagnosis.ConnectionTested;
import io.backupchecks.autotask.domain.diagnosis.Diagnosis;
import io.backupchecks.autotask.domain.diagnosis.SettingsValidated;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.List;
import java.util.Locale;

/** Shows what a test found. */
final class DiagnosisAnswers {
    private DiagnosisAnswers() {}

    static Response of(ConnectionTested tested) {
        return switch (tested) {
            case ConnectionTested.Done(var diagnosis) ->
                Response.ok(Document.of(diagnosis)).withOutcome(word(diagnosis.outcome()));
            case ConnectionTested.NotConfigured _ -> Response.problem(ProblemCode.INTEGRATION_NOT_CONFIGURED,
                    "There are no credentials to test. Store user name, secret and tracking identifier first.");
        };
    }

    static Response of(SettingsValidated validated) {
        return switch (validated) {
            case SettingsValidated.Done(var diagnosis) ->
                Response.ok(Document.of(diagnosis)).withOutcome(word(diagnosis.outcome()));
            case SettingsValidated.ConnectionUntested _ -> Response.problem(ProblemCode.CONNECTION_UNTESTED,
                    "The present credentials have not passed a connection test, or were rejected since. Nothing was looked at. "
                            + "Test the connection first.");
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Document(String outcome, List<Item> checks) {
        static Document of(Diagnosis diagnosis) {
            return new Document(word(diagnosis.outcome()), diagnosis.checks().stream().map(Item::of).toList());
        }
    }

    private record Item(String code, String title, String outcome, String detail, String remedy) {
        static Item of(Check check) {
            return new Item(word(check.subject()), check.subject().title(), word(check.outcome()), check.detail(),
                    check.remedy());
        }
    }
}
