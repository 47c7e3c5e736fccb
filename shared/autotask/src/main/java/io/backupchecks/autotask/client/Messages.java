package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.text.CleanText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Autotask's own words as they may be shown: one line each, no invisible characters, cut, and without a secret that the
 * answer may have echoed.
 */
final class Messages {
    private static final int MOST = 5;
    private static final int LENGTH = 300;

    private final List<Pattern> secrets;

    Messages(Stream<String> secrets) {
        this.secrets = secrets.map(secret -> new CleanText(secret).value())
                .filter(secret -> !secret.isBlank())
                .map(secret -> Pattern.compile(Pattern.quote(secret),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** The first five texts that say anything. */
    List<String> shown(List<String> texts) {
        return texts.stream().map(this::shown).filter(text -> !text.isEmpty()).limit(MOST).toList();
    }

    /** At most 300 code points. */
    String shown(String text) {
        return cut(masked(new CleanText(text).value()));
    }

    private String masked(String text) {
        var masked = text;
        for (var secret : secrets) {
            masked = secret.matcher(masked).replaceAll("***");
        }
        return masked;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }
}
