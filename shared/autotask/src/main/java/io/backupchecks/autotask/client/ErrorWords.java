package io.backupchecks.autotask.client;

import java.util.List;
import java.util.Locale;

/**
 * The words by which {@code errors[]} are told apart.
 *
 * <p>Rejections have an open vocabulary, faults a closed one: what is not named here is a rejection.
 */
final class ErrorWords {
    private static final List<String> THREAD_THRESHOLD = List.of("itgenatr005", "thread threshold");
    private static final List<String> INTEGRATION_CODE = List.of("integrationcode is invalid",
            "integration code is invalid");
    private static final List<String> UNKNOWN_USER = List.of("zone information could not be determined");
    private static final List<String> MISSING_RIGHT = List.of("adequate permissions", "not have permission",
            "required permissions");
    private static final List<String> FAULT = List.of("internal error", "internal server error", "unexpected error",
            "unhandled exception", "object reference not set", "timeout", "timed out", "time-out", "try again",
            "unavailable", "too busy", "deadlock", "bad gateway", "under maintenance");

    private ErrorWords() {}

    /** Too many requests at the same time: refused before anything was done. */
    static boolean nameThreadThreshold(List<String> errors) {
        return name(THREAD_THRESHOLD, errors);
    }

    /** The tracking identifier is refused: status 500, not 401. */
    static boolean nameIntegrationCode(List<String> errors) {
        return name(INTEGRATION_CODE, errors);
    }

    /** The zone look-up knows no such user. */
    static boolean nameUnknownUser(List<String> errors) {
        return name(UNKNOWN_USER, errors);
    }

    /** The security level of the API user does not permit it. */
    static boolean nameMissingRight(List<String> errors) {
        return name(MISSING_RIGHT, errors);
    }

    /** Something broke over there: the request may have been carried out. */
    static boolean nameFault(List<String> errors) {
        return name(FAULT, errors);
    }

    private static boolean name(List<String> words, List<String> errors) {
        return errors.stream()
                .map(error -> error.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .anyMatch(error -> words.stream().anyMatch(error::contains));
    }
}
