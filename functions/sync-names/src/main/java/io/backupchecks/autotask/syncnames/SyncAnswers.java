package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.sync.Guard;
import io.backupchecks.autotask.domain.sync.SyncReport;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how a run of the sync ended, in the words of the contract. */
final class SyncAnswers {
    private SyncAnswers() {}

    static Response of(SyncReport report) {
        return switch (report.end()) {
            case DONE, OUT_OF_TIME -> Response.ok(document(report)).withOutcome(outcome(report));
            case NOT_CONFIGURED, DISABLED, CONNECTION_UNTESTED -> Response.problem(EndWords.problem(report.end()));
            case CREDENTIALS_REJECTED, BUDGET_SPENT -> ended(report, EndWords.problem(report.end()));
            case FAILED -> ended(report, failed(report.failure(), report));
        };
    }

    /** No guard of the id that came is open. */
    static Response noGuard() {
        return Response.problem(Problem.of(ProblemCode.NOTHING_TO_DECIDE,
                "No guard of this id is open: the companies were seen again, another guard took its place, or it was "
                        + "accepted before. Nothing was done. Refresh the mappings to see what stands."));
    }

    private static Problem failed(@Nullable DeskFailure failure, SyncReport report) {
        return failure == null ? EndWords.problem(report.end()) : EndWords.problem(failure);
    }

    /** What was written before it stopped stands, so it is told as well. */
    private static Response ended(SyncReport report, Problem problem) {
        return Response.problem(problem.with("report", document(report)));
    }

    private static String outcome(SyncReport report) {
        if (report.guard() != null) {
            return "guarded";
        }
        return report.finished() ? "finished" : "unfinished";
    }

    private static Map<String, @Nullable Object> document(SyncReport report) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        var counts = report.counts();
        document.put("read", counts.read());
        document.put("unchanged", counts.unchanged());
        document.put("renamed", counts.renamed());
        document.put("recovered", counts.recovered());
        document.put("missing", counts.missing());
        document.put("invalid", counts.invalid());
        document.put("skipped", counts.skipped());
        document.put("finished", report.finished());
        document.put("guard", report.guard() == null ? null : guard(report.guard()));
        return document;
    }

    private static Map<String, Object> guard(Guard guard) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", guard.id());
        document.put("companies", guard.suspects().stream().map(SyncAnswers::company).toList());
        return document;
    }

    private static Company company(Guard.Suspect suspect) {
        return new Company(suspect.company().value(), suspect.companyName(), suspect.customer().value());
    }

    /** A company that was not seen, or seen inactive. */
    record Company(long companyId, String companyName, String customerId) {}
}
