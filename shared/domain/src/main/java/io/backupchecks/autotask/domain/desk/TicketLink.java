package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;

/** The address under which a person opens a ticket in Autotask. */
public final class TicketLink {
    private TicketLink() {}

    /** Built from the zone's own web address, never from the host of the API. */
    public static URI of(Zone zone, TicketId ticket) {
        return zone.web()
                .resolve(
                        "Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenTicketDetail&TicketID=" + ticket.value());
    }
}
