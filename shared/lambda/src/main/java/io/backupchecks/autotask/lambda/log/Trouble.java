package io.backupchecks.autotask.lambda.log;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exception as it may be logged: the types of it and its causes with the places where they arose. Messages are left
 * out: they may quote what was being read.
 */
record Trouble(Throwable exception) {
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 20;

    String name() {
        return exception.getClass().getName();
    }

    String stack() {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Trouble::one)
                .collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable exception) {
        return exception.getClass().getName() + Arrays.stream(exception.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining());
    }
}
