package io.backupchecks.autotask.secretsmanager.testing;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An answer of AWS JSON 1.1. */
record Answer(int status, String body) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static Answer ok(Map<String, Object> members) {
        return new Answer(200, MAPPER.writeValueAsString(members));
    }

    static Answer error(int status, String type, String message) {
        return new Answer(status, MAPPER.writeValueAsString(Map.of("__type", type, "Message", message)));
    }

    Answer half() {
        return new Answer(status, body.substring(0, body.length() / 2));
    }
}
