package io.backupchecks.autotask.lambda.ticket;

import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Acknowledgement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes how far the resolution of a ticket has come, in the shape of the contract. */
public final class ResolutionDocument {
    private ResolutionDocument() {}

    static @Nullable Map<String, @Nullable Object> of(@Nullable Resolution resolution) {
        if (resolution == null) {
            return null;
        }
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("cycle", resolution.cycle());
        document.put("state", state(resolution.state()));
        document.put("verification", verification(resolution.state()));
        document.put("reason", resolution.reason().map(ResolutionDocument::code).orElse(null));
        if (resolution.state() instanceof ResolutionState.Flagged(var acknowledged)) {
            put(document, acknowledged);
        }
        return document;
    }

    /** The code of the contract for a reason. */
    public static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String state(ResolutionState state) {
        return switch (state) {
            case ResolutionState.Idle _,ResolutionState.Noted _ -> "open";
            case ResolutionState.Claimed _,ResolutionState.NoteSending _ -> "resolving";
            case ResolutionState.NoteUnknown _,ResolutionState.Closing _ -> "verifying";
            case ResolutionState.Verifying _,ResolutionState.Resolved _ -> "resolved";
            case ResolutionState.Blocked _ -> "blocked";
            case ResolutionState.Flagged _ -> "flagged";
        };
    }

    private static @Nullable String verification(ResolutionState state) {
        return switch (state) {
            case ResolutionState.Verifying _ -> "pending";
            case ResolutionState.Resolved _ -> "verified";
            case ResolutionState.Idle _,ResolutionState.Noted _,ResolutionState.Claimed _,ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Closing _,ResolutionState.Blocked _,ResolutionState.Flagged _ ->
                null;
        };
    }

    private static void put(Map<String, @Nullable Object> document, @Nullable Acknowledgement acknowledged) {
        document.put("acknowledgedBy", acknowledged == null
                ? null
                : Map.of("id", acknowledged.by().id(), "name", acknowledged.by().name()));
        document.put("acknowledgedAt", acknowledged == null ? null : acknowledged.at().toString());
    }
}
