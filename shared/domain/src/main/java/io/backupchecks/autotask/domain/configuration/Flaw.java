package io.backupchecks.autotask.domain.configuration;

/** One setting that the tenant's reference data does not allow, and why. */
public record Flaw(Setting setting, String reason) {
    /** A setting that is chosen from a picklist, with Autotask's name of the field. */
    public enum Setting {
        QUEUE("queueID"),
        NEW_STATUS("status"),
        ISSUE_TYPE("issueType"),
        SUB_ISSUE_TYPE("subIssueType"),
        CATEGORY("ticketCategory"),
        TICKET_TYPE("ticketType"),
        SOURCE("source"),
        ERROR_PRIORITY("priority"),
        WARNING_PRIORITY("priority"),
        CLOSED_STATUSES("status"),
        NOTE_TYPE("noteType"),
        NOTE_PUBLISH("publish");

        private final String field;

        Setting(String field) {
            this.field = field;
        }

        /** Autotask's name of the field. */
        public String field() {
            return field;
        }
    }
}
