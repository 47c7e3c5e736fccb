package io.backupchecks.autotask.lambda.log;

/**
 * What writes the lines.
 *
 * @param service the installation, the same for every function of a stack
 */
public record Origin(String service, FunctionName function) {

    /** The deployed name of a Lambda function. */
    public record FunctionName(String value) {}
}
