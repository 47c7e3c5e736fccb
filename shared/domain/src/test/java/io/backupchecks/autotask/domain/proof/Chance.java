package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import java.time.Duration;
import java.util.SplittableRandom;

/** Weather by chance: how rough it is, is drawn once for each schedule. */
final class Chance implements Weather {
    private static final double[] ROUGH = {0, 0.02, 0.06, 0.15};
    private static final double[] LOST_ANSWERS = {0.1, 0.4, 0.8};

    /** A process may be held up, not only its calls. */
    private static final int STALL = 12_000;

    private final SplittableRandom random;
    private final double rough;
    private final double lostAnswers;
    private final boolean slow;

    Chance(SplittableRandom random) {
        this.random = random;
        rough = ROUGH[random.nextInt(ROUGH.length)];
        lostAnswers = LOST_ANSWERS[random.nextInt(LOST_ANSWERS.length)];
        slow = random.nextInt(3) == 0;
    }

    @Override
    public Fault fault(Call call) {
        var chance = call.isSentOnce() ? lostAnswers : rough;
        return random.nextDouble() < chance ? any(call) : Fault.NONE;
    }

    /** A refusal that lied is outside of what the protocol assumes: rare, it only has to be detected. */
    private Fault any(Call call) {
        var faults = call.faults();
        var fault = faults.get(random.nextInt(faults.size()));
        return fault == Fault.LIED && random.nextInt(3) > 0 ? Fault.FAIL_AFTER : fault;
    }

    /** Mostly milliseconds; sometimes nearly as long as is waited for. */
    @Override
    public Duration latency(Call call) {
        var longest = switch (call) {
            case POST, POST_NOTE, PATCH -> 4_900;
            case SEARCH, LIST_TICKETS, LIST_TIME_ENTRIES, LIST_NOTES, ASK_TICKET, ASK_DELETION, ASK_COMPANY,
                    ASK_COMPANIES,
                    ASK_USAGE, ASK_RIGHTS ->
                2_400;
            case ASK_ZONE -> 1_400;
            case READ_CREDENTIALS, READ_SETTINGS, READ_ZONE, READ_BREAKER, READ_USAGE, READ_REFERENCE_DATA,
                    READ_MAPPING, READ_CANARIES, READ_FACTS, READ_ITEM, READ_DUE, READ_CYCLE, READ_DIRECTORY, READ_PAGE,
                    READ_AUDIT,
                    WRITE_ITEM,
                    PERMIT, WRITE_EVENT,
                    WRITE_TENANT, WRITE_MAPPING, WRITE_CANARIES, WRITE_CYCLE, WRITE_DIRECTORY, OPEN_DESK ->
                1_400;
        };
        if (slow && call == Call.SEARCH && random.nextInt(8) == 0) {
            return Duration.ofMillis(random.nextInt(STALL));
        }
        var most = slow && random.nextInt(3) == 0 ? longest : 20;
        return Duration.ofMillis(1 + random.nextInt(most));
    }
}
