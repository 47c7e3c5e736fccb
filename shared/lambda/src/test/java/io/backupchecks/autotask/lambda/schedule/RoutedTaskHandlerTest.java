package io.backupchecks.autotask.lambda.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutedTaskHandlerTest {
    private final RoutedTaskHandler handler = new RoutedTaskHandler(named("routes"), named("schedule"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"version":"0","source":"aws.events","detail":{}}           | schedule
            {"source":"aws.events","detail":{"httpMethod":"POST"}}      | schedule
            {}                                                          | schedule
            {"resource":"/v1/a","httpMethod":"POST","body":"{}"}        | routes
            {"resource":"/v1/a","headers":{"a":["b"]},"httpMethod":""}  | routes
            {"source":                                                  | routes
            []                                                          | routes
            null                                                        | routes
            """)
    void tellsAScheduleFromARequest(String event, String taken) throws IOException {
        var answer = new ByteArrayOutputStream();

        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer,
                new TestContext());

        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo(taken + event);
    }

    private static RequestStreamHandler named(String name) {
        return (event, answer, _) -> {
            answer.write(name.getBytes(StandardCharsets.UTF_8));
            event.transferTo(answer);
        };
    }
}
