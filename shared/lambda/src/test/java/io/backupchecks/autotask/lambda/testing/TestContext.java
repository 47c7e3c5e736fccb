package io.backupchecks.autotask.lambda.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An invocation outside Lambda. */
public final class TestContext implements Context {
    public static final String AWS_REQUEST_ID = "0f1e2d3c-0000-4000-8000-000000000001";

    private final Duration left;

    /** With as much time as there is behind the gateway. */
    public TestContext() {
        this(Duration.ofSeconds(26));
    }

    public TestContext(Duration left) {
        this.left = left;
    }

    @Override
    public String getAwsRequestId() {
        return AWS_REQUEST_ID;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/test";
    }

    @Override
    public String getLogStreamName() {
        return "test";
    }

    @Override
    public String getFunctionName() {
        return "test-function";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:000000000000:function:test-function:live";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(left.toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1_024;
    }

    @Override
    public @Nullable LambdaLogger getLogger() {
        return null;
    }
}
