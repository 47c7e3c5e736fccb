package io.backupchecks.autotask.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answers by itself, in the words of the template's gateway responses. */
enum GatewayProblem {
    NOT_FOUND(404, "not-found", "There is nothing at this address",
            "There is no such address, or not with this method. Nothing was done."),
    FAILURE(502, "gateway-failure", "The gateway failed",
            "The function did not finish its answer. A ticket may have been created: look at the run's ticket before you ask again."),
    TIMEOUT(504, "gateway-timeout", "No answer in time",
            "The function did not answer in time. A ticket may have been created: look at the run's ticket before you ask again.");

    private static final String TYPES = "https://docs.backupchecks.example/autotask/problems/";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    GatewayProblem(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    ProxyAnswer at(String path, String requestId) {
        var problem = new LinkedHashMap<String, @Nullable Object>();
        problem.put("type", TYPES + code);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", path);
        problem.put("code", code);
        problem.put("requestId", requestId);
        problem.put("ticketCreated", null);
        var headers = Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store", "X-Request-Id",
                requestId);
        return new ProxyAnswer(status, headers,
                JsonMapper.shared().writeValueAsString(problem));
    }
}
