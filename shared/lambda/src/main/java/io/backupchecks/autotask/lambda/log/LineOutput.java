package io.backupchecks.autotask.lambda.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where finished lines go. */
@FunctionalInterface
public interface LineOutput {

    void write(String line);

    /** Writes each line with its end in one piece, so that Lambda makes one log event of it. */
    static LineOutput to(PrintStream stream) {
        return line -> {
            var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            stream.write(bytes, 0, bytes.length);
            stream.flush();
        };
    }
}
