package io.backupchecks.autotask.lambda.schedule;

/** What a function does when its schedule comes round. */
@FunctionalInterface
public interface ScheduledTask {

    void run();
}
