package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.Fault.BLIND;
import static io.backupchecks.autotask.domain.testing.Fault.BROKEN;
import static io.backupchecks.autotask.domain.testing.Fault.BUSY;
import static io.backupchecks.autotask.domain.testing.Fault.CREDENTIALS_REJECTED;
import static io.backupchecks.autotask.domain.testing.Fault.DIE_AFTER;
import static io.backupchecks.autotask.domain.testing.Fault.DIE_BEFORE;
import static io.backupchecks.autotask.domain.testing.Fault.DIE_LATE;
import static io.backupchecks.autotask.domain.testing.Fault.FAIL_AFTER;
import static io.backupchecks.autotask.domain.testing.Fault.FAIL_BEFORE;
import static io.backupchecks.autotask.domain.testing.Fault.FEWER_ROWS;
import static io.backupchecks.autotask.domain.testing.Fault.FOREIGN_ROWS;
import static io.backupchecks.autotask.domain.testing.Fault.LATE;
import static io.backupchecks.autotask.domain.testing.Fault.LIED;
import static io.backupchecks.autotask.domain.testing.Fault.NOT_SENT;
import static io.backupchecks.autotask.domain.testing.Fault.RATE_LIMITED;
import static io.backupchecks.autotask.domain.testing.Fault.REFUSED;
import static io.backupchecks.autotask.domain.testing.Fault.REFUSED_BY_TEXT;

import java.util.List;

/** The calls that the use cases make on their ports, with every fault that each of them can meet. */
public enum Call {
    READ_CREDENTIALS(Group.READ),
    READ_SETTINGS(Group.READ),
    READ_ZONE(Group.READ),
    READ_BREAKER(Group.READ),
    READ_USAGE(Group.READ),
    READ_REFERENCE_DATA(Group.READ),
    READ_MAPPING(Group.READ),
    READ_CANARIES(Group.READ),
    READ_FACTS(Group.READ),
    READ_ITEM(Group.READ),
    READ_DUE(Group.READ),
    READ_PAGE(Group.READ),
    READ_AUDIT(Group.READ),
    READ_CYCLE(Group.READ),
    READ_DIRECTORY(Group.READ),
    WRITE_ITEM(Group.TRANSACTION),
    PERMIT(Group.TRANSACTION),
    WRITE_EVENT(Group.WRITE),
    WRITE_TENANT(Group.WRITE),
    WRITE_MAPPING(Group.WRITE),
    WRITE_CANARIES(Group.WRITE),
    WRITE_CYCLE(Group.WRITE),
    WRITE_DIRECTORY(Group.WRITE),
    OPEN_DESK(Group.READ),
    SEARCH(Group.SEARCH),
    LIST_TICKETS(Group.SEARCH),
    LIST_TIME_ENTRIES(Group.ASK),
    LIST_NOTES(Group.ASK),
    POST(Group.POST),
    POST_NOTE(Group.POST),
    PATCH(Group.POST),
    ASK_TICKET(Group.ASK),
    ASK_DELETION(Group.ASK),
    ASK_RIGHTS(Group.ASK),
    ASK_COMPANY(Group.ASK),
    ASK_COMPANIES(Group.COMPANIES),
    ASK_ZONE(Group.ASK),
    ASK_USAGE(Group.ASK);

    private final Group group;

    Call(Group group) {
        this.group = group;
    }

    /** Whether it must never be sent a second time. */
    public boolean isSentOnce() {
        return group == Group.POST;
    }

    /** Every fault that this call can meet, {@link Fault#NONE} not among them. */
    public List<Fault> faults() {
        return switch (group) {
            case READ -> List.of(FAIL_BEFORE, BROKEN, DIE_BEFORE);
            case WRITE -> List.of(FAIL_BEFORE, FAIL_AFTER, BROKEN, DIE_BEFORE, DIE_AFTER);
            case TRANSACTION ->
                List.of(FAIL_BEFORE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE);
            case ASK -> List.of(FAIL_BEFORE, RATE_LIMITED, CREDENTIALS_REJECTED, DIE_BEFORE);
            case COMPANIES -> List.of(FAIL_BEFORE, RATE_LIMITED, CREDENTIALS_REJECTED, BLIND, FEWER_ROWS, FOREIGN_ROWS,
                    DIE_BEFORE);
            case SEARCH -> List.of(FAIL_BEFORE, RATE_LIMITED, CREDENTIALS_REJECTED, BLIND, DIE_BEFORE);
            case POST -> List.of(FAIL_BEFORE, FAIL_AFTER, LATE, NOT_SENT, REFUSED, REFUSED_BY_TEXT, LIED, RATE_LIMITED,
                    CREDENTIALS_REJECTED, DIE_BEFORE, DIE_AFTER, DIE_LATE);
        };
    }

    private enum Group {
        READ,
        WRITE,
        TRANSACTION,
        ASK,
        COMPANIES,
        SEARCH,
        POST
    }
}
