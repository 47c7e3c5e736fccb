package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import java.util.Optional;

/** Says for the auditor why a click was refused; empty where it was not, or where a change of its own tells it. */
final class RefusalWords {
    private static final String DUPLICATES = "More than one ticket carries the run's marker.";
    private static final String BROKEN = "Storage refused the permit.";

    private RefusalWords() {}

    static Optional<String> of(TicketCreation answer) {
        return switch (answer) {
            case TicketCreation.NeedsConfirmation(var attempt) -> Optional.of("Attempt " + attempt
                    + " made no ticket, as far as a search can tell; that has to be confirmed first.");
            case TicketCreation.Duplicates _ -> Optional.of(DUPLICATES);
            case TicketCreation.Blocked(var blocker) -> Optional.of(of(blocker));
            case TicketCreation.NotSent(var cause, _) -> Optional.of(of(cause));
            case TicketCreation.NotSearched _ -> Optional.of("Autotask could not be searched.");
            case TicketCreation.Broken _ -> Optional.of(BROKEN);
            case TicketCreation.Created _,TicketCreation.Exists _,TicketCreation.InProgress _,TicketCreation.Verifying _,TicketCreation.Refused _,TicketCreation.StorageDown _ ->
                Optional.empty();
        };
    }

    static Optional<String> of(TicketResolution answer) {
        return switch (answer) {
            case TicketResolution.NoTicket _ -> Optional.of("The run has no ticket, or it is not known yet.");
            case TicketResolution.Duplicates _ -> Optional.of(DUPLICATES);
            case TicketResolution.Changed _ ->
                Optional.of("The resolution was not any more what the click was made for.");
            case TicketResolution.Blocked(var blocker) -> Optional.of(of(blocker));
            case TicketResolution.Disabled _ -> Optional.of("Resolving is not allowed by the settings.");
            case TicketResolution.Hindered(var reason, _) -> Optional.of(ResolutionTrail.why(reason));
            case TicketResolution.NotSent(var cause, _) -> Optional.of(of(cause));
            case TicketResolution.NotChecked _ -> Optional.of("Autotask did not answer.");
            case TicketResolution.Broken _ -> Optional.of(BROKEN);
            case TicketResolution.Closed _,TicketResolution.Underway _,TicketResolution.Refused _,TicketResolution.StorageDown _ ->
                Optional.empty();
        };
    }

    static String of(Blocker blocker) {
        return switch (blocker) {
            case NOT_CONFIGURED -> "The integration is not configured.";
            case DISABLED -> "The integration is switched off.";
            case CONNECTION_UNTESTED -> "The credentials have not passed the connection test.";
            case NOT_MAPPED -> "The customer is not mapped.";
            case MAPPING_MISSING -> "The mapped company is missing in Autotask.";
            case MAPPING_INVALID -> "The mapped company is not valid any more.";
            case MAPPING_CHANGED -> "The mapping changed meanwhile.";
            case SETTINGS_CHANGED -> "The settings changed meanwhile.";
        };
    }

    static String of(Cause cause) {
        return switch (cause) {
            case UNREACHABLE -> "Autotask was not reached.";
            case RATE_LIMITED -> "Autotask takes no more requests for now.";
            case CREDENTIALS_REJECTED -> "Autotask has rejected the credentials.";
            case REFUSED_RECENTLY -> "Autotask refused this ticket a moment ago.";
            case NOT_ENOUGH_TIME -> "Not enough time was left.";
            case STORAGE_BUSY -> "Storage was busy.";
        };
    }
}
