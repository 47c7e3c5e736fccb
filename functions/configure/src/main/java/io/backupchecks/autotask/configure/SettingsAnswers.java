package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.configuration.Flaw;
import io.backupchecks.autotask.domain.configuration.SettingsChange;
import io.backupchecks.autotask.domain.configuration.SettingsView;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.lambda.http.EntityTag;
import io.backupchecks.autotask.lambda.http.Precondition;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.json.Violation;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.List;

/** Says what the settings are, and how a change of them ended. */
final class SettingsAnswers {
    private SettingsAnswers() {}

    static Response of(SettingsView view, Request request) {
        return view.settings()
                .map(settings -> Precondition.unlessKnown(request, tag(settings),
                        Response.ok(SettingsDocument.of(settings, view))))
                .orElseGet(() -> Response.ok(SettingsDocument.initial(view)));
    }

    static Response of(SettingsChange change) {
        return switch (change) {
            case SettingsChange.Changed(var settings) ->
                Response.noContent().withHeader("ETag", tag(settings).quoted()).withOutcome("changed");
            case SettingsChange.Stale(var stored) -> Precondition.failed(stored.map(SettingsAnswers::tag));
            case SettingsChange.ConnectionUntested _ -> untested();
            case SettingsChange.ReferenceDataUnavailable _ -> unavailable();
            case SettingsChange.ValidationRequired _ -> Response.problem(ProblemCode.VALIDATION_REQUIRED,
                    "Resolving needs the right to read time entries, and no validation with the present credentials has shown it. "
                            + "Nothing was changed. Validate the configuration, then allow resolving.");
            case SettingsChange.Unacceptable(var flaws) -> unacceptable(flaws);
        };
    }

    /** Of a version of one database: another database has other settings under the same number. */
    static EntityTag tag(Settings settings) {
        return new EntityTag(settings.database() + "-" + settings.version());
    }

    static Response untested() {
        return Response.problem(ProblemCode.CONNECTION_UNTESTED,
                "The present credentials have not passed a connection test, so it is not known to which Autotask database "
                        + "settings would belong. Nothing was changed. Test the connection first.");
    }

    static Response unavailable() {
        return Response.problem(ProblemCode.REFERENCE_DATA_UNAVAILABLE,
                "Queues, statuses and the other lists of Autotask were never read, and Autotask gives no answer now. "
                        + "Nothing was changed. Try again; if it stays, test the connection.");
    }

    private static Response unacceptable(List<Flaw> flaws) {
        return Response.problem(Problem
                .of(ProblemCode.INVALID_REQUEST,
                        "Values are not, or not any more, in Autotask's lists; every one is named. Nothing was changed.")
                .withErrors(flaws.stream().map(flaw -> new Violation(pointer(flaw), flaw.reason())).toList()));
    }

    private static String pointer(Flaw flaw) {
        return switch (flaw.setting()) {
            case QUEUE -> "/defaults/queueId";
            case NEW_STATUS -> "/defaults/newStatusId";
            case ISSUE_TYPE -> "/defaults/issueTypeId";
            case SUB_ISSUE_TYPE -> "/defaults/subIssueTypeId";
            case CATEGORY -> "/defaults/ticketCategoryId";
            case TICKET_TYPE -> "/defaults/ticketTypeId";
            case SOURCE -> "/defaults/sourceId";
            case ERROR_PRIORITY -> "/priorities/error";
            case WARNING_PRIORITY -> "/priorities/warning";
            case CLOSED_STATUSES -> "/resolving/closedStatusIds";
            case NOTE_TYPE -> "/resolving/noteTypeId";
            case NOTE_PUBLISH -> "/resolving/notePublishId";
        };
    }
}
