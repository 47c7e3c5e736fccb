package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.domain.mapping.ViewMappings.Page;
import io.backupchecks.autotask.domain.mapping.ViewMappings.Viewed;
import io.backupchecks.autotask.lambda.http.Precondition;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.mapping.MappingDocument;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows mappings in the shape of the contract. */
final class MappingAnswers {
    private MappingAnswers() {}

    static Response of(Request request, Viewed viewed) {
        return switch (viewed) {
            case Viewed.Found(var mapping) -> found(request, MappingDocument.of(mapping));
            case Viewed.NotMapped _ -> notMapped();
            case Viewed.NotConfigured _ -> ObstacleWords.response(new Obstacle.NotConfigured());
        };
    }

    static Response of(Optional<Page> page, MappingCursor cursor) {
        return page.map(found -> of(found, cursor))
                .orElseGet(() -> ObstacleWords.response(new Obstacle.NotConfigured()));
    }

    static Response notMapped() {
        return Response.problem(ProblemCode.MAPPING_NOT_FOUND,
                "The customer is not mapped to an Autotask company. Nothing was changed.");
    }

    static Response foreignCursor() {
        return Response.problem(ProblemCode.INVALID_CURSOR,
                "The cursor does not belong to this list. Nothing was changed. Begin again without it.");
    }

    private static Response found(Request request, MappingDocument document) {
        return Precondition.unlessKnown(request, document.entityTag(), Response.ok(document));
    }

    private static Response of(Page page, MappingCursor cursor) {
        var items = page.mappings().stream().map(MappingDocument::of).toList();
        var next = page.next();
        return Response.ok(new MappingPage(items, next == null ? null : cursor.before(next)));
    }

    /** @param nextCursor {@code null} on the last page */
    record MappingPage(List<MappingDocument> items, @Nullable String nextCursor) {}
}
