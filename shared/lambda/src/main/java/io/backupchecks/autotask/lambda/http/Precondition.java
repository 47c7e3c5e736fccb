package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * What a change is conditional on: {@code If-Match} with the tag that was read, or {@code If-None-Match: *} for the first
 * write. Lists and weak tags match nothing.
 */
public record Precondition(List<String> match, List<String> noneMatch) {
    private static final String ANYTHING = "*";

    public static Precondition of(Request request) {
        return new Precondition(request.headers().all("If-Match"), request.headers().all("If-None-Match"));
    }

    /** Whether the request states none, which makes a change unacceptable. */
    public boolean isMissing() {
        return match.isEmpty() && !noneMatch.contains(ANYTHING);
    }

    /** Whether what is stored is still what the caller knows. */
    public boolean holds(Optional<EntityTag> stored) {
        return match.isEmpty()
                ? noneMatch.contains(ANYTHING) && stored.isEmpty()
                : noneMatch.isEmpty() && stored.map(EntityTag::quoted).map(List::of).equals(Optional.of(match));
    }

    /** 428. */
    public static Response required() {
        return Response.problem(ProblemCode.PRECONDITION_REQUIRED, "The request does not say which version it changes. "
                + "Nothing was changed. Read it first, then send its ETag as If-Match, or If-None-Match: * where there is none.");
    }

    /** 412, with the tag that would be the right one. */
    public static Response failed(Optional<EntityTag> stored) {
        var problem = Problem.of(ProblemCode.VERSION_MISMATCH,
                "Somebody else changed it meanwhile. Nothing was changed. Read it again, then decide again.");
        return Response.problem(problem.with("currentVersion", stored.map(EntityTag::quoted).orElse("none")));
    }

    /** 304 where the reader has it already, else {@code answer} with the tag. */
    public static Response unlessKnown(Request request, EntityTag tag, Response answer) {
        var known = request.headers().all("If-None-Match").contains(tag.quoted());
        return (known ? Response.notModified() : answer).withHeader("ETag", tag.quoted());
    }
}
