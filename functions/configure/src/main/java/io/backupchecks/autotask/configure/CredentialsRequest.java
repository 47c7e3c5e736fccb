package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body that brings other API credentials; it prints none of them. */
record CredentialsRequest(String userName, String secret, String trackingIdentifier) implements Checked {
    private static final int LONGEST = 200;
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7E]*");

    @Override
    public void check(Violations violations) {
        check(violations, "userName", userName);
        check(violations, "secret", secret);
        check(violations, "trackingIdentifier", trackingIdentifier);
    }

    /** They travel as HTTP headers, which carry nothing else. */
    private static void check(Violations violations, String name, @Nullable String value) {
        violations.text(name, value, LONGEST);
        if (value != null && !SENDABLE.matcher(value).matches()) {
            violations.add(name, "must hold only printable ASCII characters");
        } else if (value != null && !value.isBlank() && !value.equals(value.strip())) {
            violations.add(name, "must not begin or end with a blank");
        }
    }

    ApiCredentials toCredentials() {
        return new ApiCredentials(userName, new Secret(secret), new Secret(trackingIdentifier));
    }

    @Override
    public String toString() {
        return "CredentialsRequest[***]";
    }
}
