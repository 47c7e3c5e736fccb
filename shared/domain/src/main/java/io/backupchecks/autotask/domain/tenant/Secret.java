package io.backupchecks.autotask.domain.tenant;

/** A value that must never be shown: it prints as stars and is not serialisable. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The value itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
