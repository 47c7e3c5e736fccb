package io.backupchecks.autotask.lambda.auth;

import static io.backupchecks.autotask.domain.caller.Role.ADMIN;
import static io.backupchecks.autotask.domain.caller.Role.OPERATOR;
import static io.backupchecks.autotask.domain.caller.Role.REPORTER;
import static io.backupchecks.autotask.domain.caller.Role.VIEWER;

import io.backupchecks.autotask.domain.caller.Role;
import java.util.Set;

/** What a caller may do, and in which roles: the one table. A role that is not named has nothing. */
public enum Permission {
    /** A ticket's number and link, from storage. */
    SEE_TICKET_LINKS(ADMIN, OPERATOR, REPORTER, VIEWER),
    /** Tickets with everything, and live looks. */
    SEE_TICKETS(ADMIN, OPERATOR),
    PREVIEW_TICKET(ADMIN, OPERATOR),
    CREATE_TICKET(ADMIN, OPERATOR),
    RESOLVE_TICKET(ADMIN,
            OPERATOR),
    DECIDE_TICKET(ADMIN, OPERATOR),

    SEE_MAPPINGS(ADMIN, OPERATOR),
    CHANGE_MAPPINGS(ADMIN, OPERATOR),
    REFRESH_MAPPINGS(ADMIN,
            OPERATOR),
    SEARCH_COMPANIES(ADMIN, OPERATOR),

    SEE_SETTINGS(ADMIN),
    CHANGE_SETTINGS(ADMIN),
    SEE_CREDENTIALS(ADMIN),
    CHANGE_CREDENTIALS(ADMIN),
    SEE_REFERENCE_DATA(
            ADMIN),
    TEST_CONNECTION(ADMIN),
    VALIDATE_SETTINGS(ADMIN),
    SEE_AUDIT(ADMIN);

    // Set.of() cannot be changed; the checker knows only Guava's types.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isGivenTo(Role role) {
        return roles.contains(role);
    }
}
