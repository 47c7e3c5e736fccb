package io.backupchecks.autotask.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Reports how a request ended. */
record CallReports(Request request, RequestHeaders headers) {

    CallReport of(Answer answer, Duration duration, int bytesReceived) {
        return new CallReport(request.operation(), request.entity(), answer.status(), duration,
                new CallReport.Detail(request.body().getBytes(StandardCharsets.UTF_8).length, bytesReceived,
                        rows(answer), errors(answer)));
    }

    private static int rows(Answer answer) {
        return answer instanceof Answer.Received received && received.content() instanceof Content.Json(var tree)
                ? tree.path("items").size()
                : 0;
    }

    private List<String> errors(Answer answer) {
        var said = answer instanceof Answer.Received received ? received.content().messages() : List.<String>of();
        return said.isEmpty() ? said : withoutWhatWasSent(said);
    }

    private List<String> withoutWhatWasSent(List<String> said) {
        var words = SentWords.of(request);
        return new Messages(headers.values()).shown(said.stream().map(words::takenOutOf).toList());
    }
}
