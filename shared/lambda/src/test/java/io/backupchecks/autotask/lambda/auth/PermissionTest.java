package io.backupchecks.autotask.lambda.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionTest {

    /** Written out a second time on purpose: who changes the table must say so here. */
    private static final String TABLE = """
            SEE_TICKET_LINKS ADMIN OPERATOR REPORTER VIEWER
            SEE_TICKETS ADMIN OPERATOR
            PREVIEW_TICKET ADMIN OPERATOR
            CREATE_TICKET ADMIN OPERATOR
            RESOLVE_TICKET ADMIN OPERATOR
            DECIDE_TICKET ADMIN OPERATOR
            SEE_MAPPINGS ADMIN OPERATOR
            CHANGE_MAPPINGS ADMIN OPERATOR
            REFRESH_MAPPINGS ADMIN OPERATOR
            SEARCH_COMPANIES ADMIN OPERATOR
            SEE_SETTINGS ADMIN
            CHANGE_SETTINGS ADMIN
            SEE_CREDENTIALS ADMIN
            CHANGE_CREDENTIALS ADMIN
            SEE_REFERENCE_DATA ADMIN
            TEST_CONNECTION ADMIN
            VALIDATE_SETTINGS ADMIN
            SEE_AUDIT ADMIN""";

    @Test
    void givesEachRoleExactlyWhatTheTableSays() {
        var actual = Arrays.stream(Permission.values()).map(PermissionTest::row).collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(TABLE);
    }

    private static String row(Permission permission) {
        return permission.name() + Arrays.stream(Role.values())
                .filter(permission::isGivenTo)
                .map(role -> " " + role.name())
                .collect(Collectors.joining());
    }
}
