package io.backupchecks.autotask.domain.run;

import java.util.regex.Pattern;

/** The form of every id that Backupchecks chooses: it is safe in a path, a key and a log line. */
final class IdForm {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private IdForm() {}

    static boolean matches(String value) {
        return FORM.matcher(value).matches();
    }
}
