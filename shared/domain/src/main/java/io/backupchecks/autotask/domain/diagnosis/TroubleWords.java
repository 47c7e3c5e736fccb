package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;

/** Says to an administrator what is wrong, and what to click. */
final class TroubleWords {
    private static final String USER = "Autotask: Admin > Company Settings & Users > Resources/Users > Resources/Users, the API user";

    private TroubleWords() {}

    static Check failed(Subject subject, Trouble trouble) {
        return new Check(subject, Outcome.FAILED, detail(trouble), remedy(trouble));
    }

    private static String detail(Trouble trouble) {
        return switch (trouble) {
            case Trouble.NoConnection(var reason) -> "Autotask gave no answer: " + reason + ".";
            case Trouble.UnknownUser _ -> "Autotask knows no user of this name.";
            case Trouble.LoginRefused _ ->
                "Autotask refused the login (401). It says no more; the causes to check, in this order: "
                        + "the password, the Locked box, the licence type, the zone.";
            case Trouble.TrackingIdentifierRefused _ -> "Autotask says that the tracking identifier is invalid.";
            case Trouble.NotPermitted(var messages) ->
                "The API user lacks the right. Autotask says: " + String.join(" ", messages);
            case Trouble.Maintenance _ -> "Autotask shows a page instead of data: maintenance is under way.";
            case Trouble.RateLimited(var wait) ->
                "Autotask's limit of requests is reached; it wants " + wait.toSeconds() + " seconds of rest.";
            case Trouble.Unusable(var reason) -> "Autotask's answer cannot be used: " + reason;
        };
    }

    private static String remedy(Trouble trouble) {
        return switch (trouble) {
            case Trouble.NoConnection _ ->
                "Look at Autotask's status page, then test again. If it stays, the network between "
                        + "AWS and Autotask has to be looked at.";
            case Trouble.UnknownUser _ -> "Copy the user name again, with its domain. " + USER
                    + " > Security > Credentials: Username (Key).";
            case Trouble.LoginRefused _ -> USER
                    + " > Security. Generate a new secret and store it here; clear Locked; the "
                    + "security level must be of the licence type API User (API-only). Each further test with a wrong password counts as a failed login.";
            case Trouble.TrackingIdentifierRefused _ ->
                USER + " > Security > API Tracking Identifier: copy the identifier again, "
                        + "and choose Custom (Internal Integration) there.";
            case Trouble.NotPermitted _ -> RightsWords.REMEDY;
            case Trouble.Maintenance _ -> "Wait until the maintenance is over, then test again.";
            case Trouble.RateLimited _ ->
                "Wait, then test again. If it stays, another integration uses up the limit of the whole tenant.";
            case Trouble.Unusable _ -> "Test again in a minute. If it stays, give this text to Autotask's support.";
        };
    }
}
