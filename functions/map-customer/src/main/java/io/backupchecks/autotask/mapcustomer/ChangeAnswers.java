package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.MappingChange;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.lambda.http.EntityTag;
import io.backupchecks.autotask.lambda.http.Precondition;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.mapping.MappingDocument;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.Optional;
import java.util.OptionalLong;

/** Says to Backupchecks how a change of a mapping ended, in the words of the contract. */
final class ChangeAnswers {
    private ChangeAnswers() {}

    static Response of(MappingChange change) {
        return switch (change) {
            case MappingChange.Mapped(var mapping, var first) -> mapped(mapping, first);
            case MappingChange.Unmapped _ -> Response.noContent().withOutcome("unmapped");
            case MappingChange.NotMapped _ -> MappingAnswers.notMapped();
            case MappingChange.Stale(var current) -> Precondition.failed(tag(current));
            case MappingChange.Taken(var by) -> Response.problem(taken(by));
            case MappingChange.CompanyAbsent _ -> Response.problem(ProblemCode.COMPANY_NOT_FOUND,
                    "Autotask does not show a company with this id. Nothing was changed. Search for the company again.");
            case MappingChange.CompanyInactive(var company) -> Response.problem(ProblemCode.COMPANY_INACTIVE,
                    "The company '" + company.name()
                            + "' is inactive in Autotask. Nothing was changed. Choose another one, or activate it over there.");
            case MappingChange.Impossible(var obstacle) -> ObstacleWords.response(obstacle);
        };
    }

    /** The tag of a version; none where a customer is not mapped. */
    static Optional<EntityTag> tag(OptionalLong version) {
        return version.stream().mapToObj(number -> new EntityTag(Long.toString(number))).findFirst();
    }

    private static Response mapped(CustomerMapping mapping, boolean first) {
        var document = MappingDocument.of(mapping);
        var answer = first
                ? Response.created(document)
                        .withHeader("Location", "/v1/customers/" + mapping.customer().value() + "/mapping")
                : Response.ok(document);
        return answer.withHeader("ETag", document.entityTag().quoted()).withOutcome("mapped");
    }

    private static Problem taken(CustomerId by) {
        return Problem
                .of(ProblemCode.COMPANY_ALREADY_MAPPED,
                        "Customer " + by.value()
                                + " is mapped to this company. Nothing was changed. Choose another company, or unmap that customer first.")
                .with("customerId", by.value());
    }
}
