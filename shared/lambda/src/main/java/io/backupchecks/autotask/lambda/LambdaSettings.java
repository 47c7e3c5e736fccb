package io.backupchecks.autotask.lambda;

import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics.Namespace;
import java.util.Arrays;

/**
 * What every function is told by its environment; log lines and metrics carry {@code SERVICE_NAME}, the stack's name.
 *
 * @param logLevel {@code LOG_LEVEL}; INFO where it is absent
 * @param isPrimed false where {@code PRIMING} is {@code off}
 */
public record LambdaSettings(Origin origin, Namespace namespace, LogLevel logLevel, boolean isPrimed) {
    private static final String SERVICE = "backupchecks-autotask";
    private static final String NAMESPACE = "BackupchecksAutotask";

    public static LambdaSettings of(Environment environment) {
        var function = new Origin.FunctionName(environment.find("AWS_LAMBDA_FUNCTION_NAME").orElse("local"));
        return new LambdaSettings(new Origin(environment.find("SERVICE_NAME").orElse(SERVICE), function),
                new Namespace(NAMESPACE),
                logLevel(environment.find("LOG_LEVEL").orElse("INFO")),
                environment.find("PRIMING").filter("off"::equalsIgnoreCase).isEmpty());
    }

    private static LogLevel logLevel(String word) {
        return Arrays.stream(LogLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("LOG_LEVEL is none of DEBUG, INFO, WARN, ERROR"));
    }
}
