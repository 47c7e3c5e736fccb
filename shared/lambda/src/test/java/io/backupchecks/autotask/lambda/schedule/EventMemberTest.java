package io.backupchecks.autotask.lambda.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventMemberTest {
    private final EventMember member = new EventMember("adopt");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"adopt\":[]}|true|false", "{\"a\":{\"adopt\":1},\"adopt\":null}|true|false",
            "{}|false|true", "{\"a\":{\"adopt\":1}}|false|true", "[\"adopt\"]|false|false", "\"adopt\"|false|false",
            "{\"a\":|false|false", "''|false|false"})
    void isFoundAmongTheEventsOwnMembers(String event, boolean isIn, boolean isMissing) {
        var bytes = event.getBytes(StandardCharsets.UTF_8);

        assertThat(member.isIn(bytes)).isEqualTo(isIn);
        assertThat(member.isMissingFrom(bytes)).isEqualTo(isMissing);
    }
}
