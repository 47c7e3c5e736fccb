package io.backupchecks.autotask.domain.tenant;

/** Autotask's own number of a tenant's database: the key space of everything that belongs to the tenant. */
public record Database(long number) {
    /** Of credentials that no test has passed with yet: nothing is stored under it but what was done to them. */
    public static final Database NONE = new Database(0);

    public Database {
        if (number < 0) {
            throw new IllegalArgumentException("a database number is not negative: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
