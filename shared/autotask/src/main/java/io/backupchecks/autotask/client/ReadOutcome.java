package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a read brought, whatever was asked for. */
sealed interface ReadOutcome {
    /** 200 with JSON of a shape that is yet to be checked. */
    record Json(JsonNode tree) implements ReadOutcome {}

    /** 404: for something asked for by its id, that it is not there. */
    record Missing(DeskFailure.Refused refusal) implements ReadOutcome {}

    record Failed(DeskFailure failure) implements ReadOutcome {}

    /** For reads to which nothing can be missing. */
    default <T> T map(Function<JsonNode, T> found, Function<DeskFailure, T> failed) {
        return switch (this) {
            case Json(var tree) -> found.apply(tree);
            case Missing(var refusal) -> failed.apply(refusal);
            case Failed(var failure) -> failed.apply(failure);
        };
    }
}
