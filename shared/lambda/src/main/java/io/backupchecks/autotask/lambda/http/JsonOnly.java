package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.List;
import java.util.regex.Pattern;

/** Lets bodies through that are declared as JSON in UTF-8: else 415. Without a body nothing needs to be declared. */
record JsonOnly(Endpoint next) implements Endpoint {
    private static final Pattern JSON = Pattern
            .compile("(?i)\\s*application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?\\s*");

    @Override
    public Response handle(Request request) {
        return request.body().size() == 0 || isJson(request.headers().all("Content-Type"))
                ? next.handle(request)
                : Response.problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "The body is not declared as application/json in UTF-8. Nothing was done.");
    }

    private static boolean isJson(List<String> contentType) {
        return contentType.size() == 1 && JSON.matcher(contentType.getFirst()).matches();
    }
}
