package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.TicketFields;
import java.time.Instant;

/** A ticket that is to be created: exactly what is sent, nothing is added on the way. */
public record NewTicket(Marker marker, CompanyId company, String title, String description, TicketFields fields,
        Instant dueAt) {}
