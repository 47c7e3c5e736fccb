package io.backupchecks.autotask.lambda.priming;

/**
 * One part of the rehearsal: goes a way that requests will go, without any effect and within two seconds.
 *
 * @param name for the log, where the step fails
 */
public record PrimingStep(String name, Runnable work) {}
