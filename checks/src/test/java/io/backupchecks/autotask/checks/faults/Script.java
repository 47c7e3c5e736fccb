package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.domain.run.RunId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** People who click, others, and the schedule, always in the same order, but for what the planned faults change. */
enum Script {
    /** The second clicks when the first has an answer. */
    ONE_AFTER_THE_OTHER,
    /** The second clicks when the first has searched and is about to ask for the permit. */
    TOGETHER,
    /** The same, and the second one's clock is half a minute ahead: it takes the claim from the first. */
    OVERTAKING,
    /** The second clicks when the first one's POST is answered and nothing is recorded yet. */
    LOOKING_ON,
    /** The answer to the first one's POST is lost; the second clicks when a look is due. */
    UNANSWERED,
    /** The first one's process dies with its POST unsent; nobody clicks until it is settled, then the second confirms. */
    SENT_BY_NOBODY,
    /** An earlier attempt made no ticket: both confirm that, the second while the first has searched. */
    CONFIRMING,
    /** One person clicks on Resolve. */
    RESOLVE,
    /** A second one clicks on Resolve when the first has an answer. */
    RESOLVE_AGAIN,
    /** The second clicks when the first has searched for the note and is about to ask for the permit. */
    RESOLVE_TOGETHER,
    /** Somebody books time when the first of the two checks has seen none. */
    RESOLVE_TIME_BETWEEN,
    /** Somebody books time when the second one has seen none: the close may slip over it, and is flagged. */
    RESOLVE_TIME_SLIPS_IN;

    private static final String SEARCHED = "POST /Tickets/query";
    private static final String POSTED = "POST /Tickets";
    private static final String NOTES_SEARCHED = "POST /TicketNotes/query";
    private static final String TIME_SEEN = "POST /TimeEntries/query";
    /** The second call of a click to Autotask. */
    private static final int POST = 2;
    private static final Duration LATER = Duration.ofSeconds(6);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SETTLED = Duration.ofMinutes(8);

    /** The scripts of these names, with commas between them; all where there is none. */
    static List<Script> parse(String names) {
        return names.isEmpty() ? List.of(values()) : Stream.of(names.split(",", -1)).map(Script::valueOf).toList();
    }

    Aim aim(Site site, RunId run) {
        return isResolving() ? new ResolveAim(site, run) : new CreateAim(site, run);
    }

    Actor first() {
        return isResolving() ? Actor.RESOLVER : Actor.FIRST;
    }

    Actor second() {
        return isResolving() ? Actor.SECOND_RESOLVER : Actor.SECOND;
    }

    /** Whose calls fail, one after the other; what the schedule does about a resolution is the same in all of them. */
    Set<Actor> harmed() {
        return switch (this) {
            case ONE_AFTER_THE_OTHER, TOGETHER, OVERTAKING, LOOKING_ON, UNANSWERED, SENT_BY_NOBODY, CONFIRMING,
                    RESOLVE ->
                EnumSet.allOf(Actor.class);
            case RESOLVE_AGAIN, RESOLVE_TOGETHER, RESOLVE_TIME_BETWEEN, RESOLVE_TIME_SLIPS_IN ->
                EnumSet.of(first(), second());
        };
    }

    boolean isResolving() {
        return compareTo(RESOLVE) >= 0;
    }

    /** Whether the outcome of an attempt has to be found out before somebody else clicks. */
    boolean isInDoubt() {
        return this == UNANSWERED || this == SENT_BY_NOBODY || this == CONFIRMING;
    }

    /** The faults that are part of the script itself. */
    List<Planned> always() {
        return switch (this) {
            case UNANSWERED -> List.of(new Planned(Actor.FIRST, Wire.AUTOTASK, POST, Harm.ANSWER_LOST));
            case SENT_BY_NOBODY -> List.of(diesBeforeItsPost());
            case ONE_AFTER_THE_OTHER, TOGETHER, OVERTAKING, LOOKING_ON, CONFIRMING, RESOLVE, RESOLVE_AGAIN,
                    RESOLVE_TOGETHER, RESOLVE_TIME_BETWEEN, RESOLVE_TIME_SLIPS_IN ->
                List.of();
        };
    }

    static Planned diesBeforeItsPost() {
        return new Planned(Actor.FIRST, Wire.AUTOTASK, POST, Harm.DIES_BEFORE);
    }

    /** Whether the other person acts now, while the first, who has made these calls, stands still. */
    boolean isEntrance(Calls soFar) {
        return switch (this) {
            case TOGETHER, OVERTAKING, CONFIRMING -> soFar.to(SEARCHED) == 1;
            case LOOKING_ON -> soFar.to(POSTED) == 1;
            case RESOLVE_TOGETHER -> soFar.to(NOTES_SEARCHED) == 1;
            case RESOLVE_TIME_BETWEEN -> soFar.to(TIME_SEEN) == 1;
            case RESOLVE_TIME_SLIPS_IN -> soFar.to(TIME_SEEN) == 2;
            case ONE_AFTER_THE_OTHER, UNANSWERED, SENT_BY_NOBODY, RESOLVE, RESOLVE_AGAIN -> false;
        };
    }

    /** How long after the first the other one acts, if not before. */
    Duration pause() {
        return this == SENT_BY_NOBODY ? SETTLED : LATER;
    }

    /** What the other one does. */
    void enter(Play play) {
        switch (this) {
            case ONE_AFTER_THE_OTHER, TOGETHER, OVERTAKING, LOOKING_ON, UNANSWERED, SENT_BY_NOBODY, CONFIRMING,
                    RESOLVE_AGAIN, RESOLVE_TOGETHER ->
                play.second();
            case RESOLVE_TIME_BETWEEN, RESOLVE_TIME_SLIPS_IN -> play.bookTime();
            case RESOLVE -> {
            }
        }
    }

    void play(Play play) {
        if (isResolving()) {
            play.create();
        }
        if (this == CONFIRMING) {
            play.attemptWithoutTicket();
        }
        play.clicks();
        play.schedule(Actor.SCHEDULE, MINUTE);
        play.schedule(Actor.SCHEDULE_AGAIN, isResolving() ? SETTLED : MINUTE);
        play.end();
    }
}
