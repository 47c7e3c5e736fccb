package io.backupchecks.autotask.domain.diagnosis;

/**
 * One thing that was looked at.
 *
 * @param detail what it shows, or what is wrong, for an administrator
 * @param remedy what to do, with the place in Autotask; empty where nothing is to be done
 */
public record Check(Subject subject, Outcome outcome, String detail, String remedy) {
    /** How it went. */
    public enum Outcome {
        PASSED,
        WARNING,
        FAILED,
        SKIPPED
    }

    /** What is looked at, in order. */
    public enum Subject {
        NETWORK("Autotask can be reached"),
        ZONE("Autotask knows the user"),
        CREDENTIALS("Autotask accepts the login"),
        TRACKING_IDENTIFIER("Autotask accepts the tracking identifier"),
        RIGHTS_TICKETS("Rights on tickets"),
        RIGHTS_TICKET_NOTES("Rights on ticket notes"),
        RIGHTS_TIME_ENTRIES("Rights on time entries"),
        RIGHTS_COMPANIES("Rights on companies"),
        OWN_COMPANY("Data can be read"),
        HOURLY_USAGE("Requests are left in this hour"),
        RECORD("The result is recorded"),
        SETTINGS("The settings are complete"),
        PICKLIST_VALUES("The chosen values exist and are active"),
        REQUIRED_FIELDS("Every field that Autotask requires is filled"),
        CLOSED_STATUSES("Complete is there to close tickets"),
        NOTE_VISIBILITY("Customers do not see the closing note"),
        TEXT_LIMITS("Title and description have room"),
        EXCESSIVE_RIGHTS("The API user may not do more than it needs"),
        SECRET_AGE("The secret is not old"),
        CATEGORY_RULES("What a ticket category demands");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Subject of(Entity entity) {
            return switch (entity) {
                case TICKETS -> RIGHTS_TICKETS;
                case TICKET_NOTES -> RIGHTS_TICKET_NOTES;
                case TIME_ENTRIES -> RIGHTS_TIME_ENTRIES;
                case COMPANIES -> RIGHTS_COMPANIES;
            };
        }
    }

    static Check passed(Subject subject, String detail) {
        return new Check(subject, Outcome.PASSED, detail, "");
    }

    static Check warning(Subject subject, String detail, String remedy) {
        return new Check(subject, Outcome.WARNING, detail, remedy);
    }

    static Check failed(Subject subject, String detail, String remedy) {
        return new Check(subject, Outcome.FAILED, detail, remedy);
    }

    static Check skipped(Subject subject) {
        return new Check(subject, Outcome.SKIPPED, "Not looked at: an earlier step failed.", "");
    }
}
