package io.backupchecks.autotask.dynamodb.testing;

import java.net.URI;
import java.util.function.Supplier;

/**
 * The SDK's own way to another address inside one process, {@code aws.endpointUrlDynamoDb}; outside it is the variable
 * {@code AWS_ENDPOINT_URL_DYNAMODB}. A client looks at it once, when it is built.
 */
public final class EndpointProperty {
    private static final String NAME = "aws.endpointUrlDynamoDb";

    private EndpointProperty() {}

    /** Clients that are built meanwhile reach DynamoDB at this address. */
    public static <T> T during(URI endpoint, Supplier<T> work) {
        synchronized (EndpointProperty.class) {
            System.setProperty(NAME, endpoint.toString());
            try {
                return work.get();
            } finally {
                System.clearProperty(NAME);
            }
        }
    }
}
