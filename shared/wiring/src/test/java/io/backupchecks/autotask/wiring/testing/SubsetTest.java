package io.backupchecks.autotask.wiring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubsetTest {
    private static final JsonNode ACTUAL = JsonMapper.shared()
            .readTree("{\"a\":1,\"b\":[{\"c\":\"x\"}],\"d\":null}");

    @Test
    void furtherMembersAreFine() {
        assertThat(Subset.differences(json("{\"a\":1,\"b\":[{\"c\":\"*\"}],\"d\":null}"), ACTUAL)).isEmpty();
    }

    @Test
    void everyDifferenceIsNamed() {
        assertThat(Subset.differences(json("{\"a\":2,\"b\":[],\"d\":\"*\",\"e\":\"*\"}"), ACTUAL))
                .extracting(line -> line.substring(0, 2))
                .containsExactly("/a", "/b", "/d", "/e");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
