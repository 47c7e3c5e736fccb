package io.backupchecks.autotask.lambda.problem;

import java.util.List;

/**
 * What Autotask said when it refused, safe to show: at most five messages of 300 characters without control
 * characters.
 *
 * @param status the HTTP status of its answer
 */
public record AutotaskAnswer(int status, List<String> messages) {
    private static final int MOST_MESSAGES = 5;
    private static final int LONGEST_MESSAGE = 300;

    public AutotaskAnswer {
        messages = messages.stream().limit(MOST_MESSAGES).map(AutotaskAnswer::safe).toList();
    }

    private static String safe(String message) {
        return message.codePoints()
                .map(point -> isShown(point) ? point : ' ')
                .limit(LONGEST_MESSAGE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
