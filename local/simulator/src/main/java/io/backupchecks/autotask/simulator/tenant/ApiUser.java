package io.backupchecks.autotask.simulator.tenant;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import java.util.HashSet;
import java.util.Set;

/** An API user of a tenant: what it logs in with, whether it may log in, what it may do. */
public final class ApiUser {
    private record Right(EntityType entity, Verb verb) {}

    private final String userName;
    private final long resourceId;
    private final Set<Right> denied = new HashSet<>();
    private String secret;
    private String integrationCode;
    private boolean apiOnly = true;
    private boolean locked;
    private int failures;

    ApiUser(String userName, Login login, long resourceId) {
        this.userName = userName;
        this.secret = login.secret();
        this.integrationCode = login.integrationCode();
        this.resourceId = resourceId;
    }

    /** What an API user sends beside its name. */
    public record Login(String integrationCode, String secret) {
        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    public String userName() {
        return userName;
    }

    /** The id under which its tickets and notes are created. */
    public long resourceId() {
        return resourceId;
    }

    public synchronized Login login() {
        return new Login(integrationCode, secret);
    }

    /** Replaces secret and integration code, as an administrator does. */
    public synchronized void change(Login login) {
        this.secret = login.secret();
        this.integrationCode = login.integrationCode();
    }

    /** One attempt to log in: false for a wrong secret, a lock, a wrong licence, all alike. */
    public synchronized boolean admits(String offeredSecret, int failuresThatLock) {
        if (locked || !apiOnly) {
            return false;
        }
        if (offeredSecret.equals(secret)) {
            failures = 0;
            return true;
        }
        failures++;
        locked = failures >= failuresThatLock;
        return false;
    }

    public synchronized boolean isLocked() {
        return locked;
    }

    /** Locks, or clears the lock and the count of failures. */
    public synchronized void lock(boolean lock) {
        locked = lock;
        failures = 0;
    }

    /** Whether its licence type is the one that the API demands. */
    public synchronized void license(boolean apiUserLicense) {
        apiOnly = apiUserLicense;
    }

    public synchronized boolean may(Verb verb, EntityType entity) {
        return !denied.contains(new Right(entity, verb));
    }

    public synchronized void permit(Verb verb, EntityType entity, boolean allowed) {
        if (allowed) {
            denied.remove(new Right(entity, verb));
        } else {
            denied.add(new Right(entity, verb));
        }
    }
}
