package io.backupchecks.autotask.checks.faults;

/** What happens to a call. */
enum Harm {
    /** The connection breaks before the effect. */
    UNSENT,
    /** The connection breaks after the effect. */
    ANSWER_LOST,
    /** The same as UNSENT for every try of the SDK. */
    NEVER_SENT,
    /** The same as ANSWER_LOST for every try of the SDK. */
    NEVER_ANSWERED,
    /** It takes effect, and a gateway answers in Autotask's place. */
    BAD_GATEWAY,
    /** The process ends before the effect. */
    DIES_BEFORE,
    /** The process ends after the effect, without the answer. */
    DIES_AFTER,
    /** The process ends, and the call has its effect minutes later. */
    DIES_UNDER_WAY;

    boolean isDeath() {
        return this == DIES_BEFORE || this == DIES_AFTER || this == DIES_UNDER_WAY;
    }

    /** Whether the call has taken effect when it fails. */
    boolean hasEffect() {
        return this == ANSWER_LOST || this == NEVER_ANSWERED || this == BAD_GATEWAY || this == DIES_AFTER;
    }
}
