package io.backupchecks.autotask.simulator.tenant;

import static io.backupchecks.autotask.simulator.metadata.EntityType.COMPANIES;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TICKETS;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TICKET_NOTES;

import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import java.util.List;

/** The demo tenant's picklists; ids and their order are as uneven as real ones. */
final class DemoPicklists {
    private final Picklists picklists;

    DemoPicklists(Picklists picklists) {
        this.picklists = picklists;
    }

    void fill() {
        classification();
        issues();
        categories();
        notes();
        picklists.set(COMPANIES, "companyType", List.of(value(1, "Customer"), value(2, "Lead"), value(3, "Prospect"),
                value(4, "Dead"), value(6, "Cancellation"), value(7, "Vendor"), value(8, "Partner")));
    }

    private void classification() {
        ticket("status", value(1, "New").system().byDefault(), value(5, "Complete").system(),
                value(7, "Waiting Customer"),
                value(8, "In Progress"), value(16, "RMM closed"), value(17, "Retired status").active(false));
        ticket("priority", value(4, "Critical"), value(1, "High"), value(2, "Medium").byDefault(), value(5, "Low"));
        ticket("queueID", value(5, "Client Portal").system(), value(8, "Monitoring Alert"),
                value(29_682_833, "Backup").byDefault(), value(29_683_354, "Old queue").active(false));
    }

    private void issues() {
        ticket("issueType", value(10, "Backup"), value(11, "Computer"), value(12, "Old issue type").active(false));
        ticket("subIssueType", value(136, "Backup failed").under(10), value(137, "Backup warning").under(10),
                value(140, "Printer").under(11), value(141, "Network").under(11));
    }

    private void categories() {
        ticket("ticketCategory", value(3, "Standard").byDefault(), value(102, "Incident"),
                value(103, "Managed backup"));
        ticket("ticketType", value(1, "Service Request"), value(2, "Incident"), value(3, "Problem"),
                value(4, "Change Request"),
                value(5, "Alert"));
        ticket("source", value(-1, "Client Portal").system(), value(2, "Phone"), value(4, "Email"),
                value(8, "Monitoring Alert"));
    }

    private void notes() {
        picklists.set(TICKET_NOTES, "noteType", List.of(value(1, "Task Summary"), value(2, "Task Detail"),
                value(3, "Task Notes"), value(13, "Workflow Rule Note").system(),
                value(18, "Client Portal Note").system(),
                value(99, "RMM Note").system()));
        picklists.set(TICKET_NOTES, "publish", List.of(value(1, "All Autotask Users").system(),
                value(2, "Internal Project Team").system(), value(4, "Internal & Co-Managed").system()));
    }

    private void ticket(String field, PicklistValue... values) {
        picklists.set(TICKETS, field, List.of(values));
    }

    private static PicklistValue value(long value, String label) {
        return PicklistValue.of(value, label);
    }
}
