package io.backupchecks.autotask.wiring.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Keeps what functions showed during a test, and finds the secrets in it; there must be none. */
final class Secrecy {
    /** Header and claims of any signed token: both are JSON objects in base64url. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.eyJ");

    private final List<String> shown = new CopyOnWriteArrayList<>();

    /** The handler, with its answers and exceptions kept here. */
    RequestStreamHandler watch(RequestStreamHandler handler) {
        return (input, output, context) -> handle(handler, input, output, context);
    }

    /** @throws AssertionError names the kind of place, not the secret */
    void check(List<String> lines, List<String> items, List<String> secrets) {
        check("a log line", lines, secrets);
        check("an item", items, secrets);
        check("an answer or exception", shown, secrets);
    }

    private static void check(String place, List<String> texts, List<String> secrets) {
        if (texts.stream().anyMatch(text -> tells(text, secrets))) {
            throw new AssertionError("a secret or a token is in " + place);
        }
    }

    private static boolean tells(String text, List<String> secrets) {
        return TOKEN.matcher(text).find() || secrets.stream().anyMatch(text::contains);
    }

    private void handle(RequestStreamHandler handler, InputStream input, OutputStream output, Context context)
            throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(input, answer, context);
        } catch (RuntimeException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            shown.add(trace.toString());
            throw e;
        }
        shown.add(answer.toString(StandardCharsets.UTF_8));
        answer.writeTo(output);
    }
}
