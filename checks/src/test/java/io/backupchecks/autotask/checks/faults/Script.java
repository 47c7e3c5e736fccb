package io.backupchecks.autotask.checks.faults;

import java.util.List;

/** Two people who click, and the schedule, always in the same order, but for what the planned faults change. */
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
    CONFIRMING;

    private static final String SEARCHED = "SEARCH_TICKETS";
    private static final String POSTED = "CREATE_TICKET";
    /** The second call of a click to Autotask. */
    private static final int POST = 2;

    /** The faults that are part of the script itself. */
    List<Planned> always() {
        return switch (this) {
            case UNANSWERED -> List.of(new Planned(Actor.FIRST, Wire.AUTOTASK, POST, Harm.ANSWER_LOST));
            case SENT_BY_NOBODY -> List.of(diesBeforeItsPost());
            case ONE_AFTER_THE_OTHER, TOGETHER, OVERTAKING, LOOKING_ON, CONFIRMING -> List.of();
        };
    }

    static Planned diesBeforeItsPost() {
        return new Planned(Actor.FIRST, Wire.AUTOTASK, POST, Harm.DIES_BEFORE);
    }

    /** The call of the first to Autotask, by the name that it has in the log, after which the second clicks. */
    String entrance() {
        return switch (this) {
            case TOGETHER, OVERTAKING, CONFIRMING -> SEARCHED;
            case LOOKING_ON -> POSTED;
            case ONE_AFTER_THE_OTHER, UNANSWERED, SENT_BY_NOBODY -> "nothing";
        };
    }

    void play(Play play) {
        if (this == CONFIRMING) {
            play.attemptWithoutTicket();
        }
        play.clicks();
        play.schedule(Actor.SCHEDULE);
        play.schedule(Actor.SCHEDULE_AGAIN);
        play.end();
    }
}
