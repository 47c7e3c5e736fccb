package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.sync.RefreshMapping.Refreshed;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.mapping.MappingDocument;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;

/** Says how the refresh of one mapping ended, in the words of the contract. */
final class RefreshAnswers {
    private RefreshAnswers() {}

    static Response of(Refreshed refreshed) {
        return switch (refreshed) {
            case Refreshed.Done(var mapping) -> shown(MappingDocument.of(mapping));
            case Refreshed.NotMapped _ -> Response.problem(Problem.of(ProblemCode.MAPPING_NOT_FOUND,
                    "The customer is not mapped to an Autotask company. Nothing was done; map it first."));
            case Refreshed.Hindered(var end) -> Response.problem(EndWords.problem(end));
            case Refreshed.Failed(var failure) -> Response.problem(EndWords.problem(failure));
        };
    }

    private static Response shown(MappingDocument document) {
        return Response.ok(document).withHeader("ETag", document.entityTag().quoted()).withOutcome(document.status());
    }
}
