package io.backupchecks.autotask.domain.desk;

/** Autotask's own id of a company; 0 is the provider's own company. */
public record CompanyId(long value) {
    /** The provider's own company, present in every tenant. */
    public static final CompanyId OWN = new CompanyId(0);

    public CompanyId {
        if (value < 0) {
            throw new IllegalArgumentException("a company id is not negative: " + value);
        }
    }
}
