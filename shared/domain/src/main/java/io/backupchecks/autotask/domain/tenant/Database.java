package io.backupchecks.autotask.domain.tenant;

/** Autotask's own number of a tenant's database: the key space of everything that belongs to the tenant. */
public record Database(long number) {
    public Database {
        if (number <= 0) {
            throw new IllegalArgumentException("a database number is positive: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
