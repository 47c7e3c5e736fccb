package io.backupchecks.autotask.checks.faults;

import java.time.Duration;
import java.util.ArrayList;

/** A person who clicks, and says what is asked for, until there is nothing left to click for. */
final class LastClicks {
    private final Play play;
    private final Rounds rounds;
    private final Aim aim;

    LastClicks(Play play, Rounds rounds, Aim aim) {
        this.play = play;
        this.rounds = rounds;
        this.aim = aim;
    }

    void click() {
        var told = new ArrayList<String>();
        for (int left = aim.clicks(); left > 0; left--) {
            var answer = play.fairClick();
            told.add(answer.body());
            if (aim.isReached(answer)) {
                rounds.rest();
                aim.ended(answer);
                return;
            }
            aim.asks(answer);
            rounds.pass(Duration.ofMinutes(1));
            rounds.rest();
        }
        Violation.unless(false, "stuck", told, aim);
    }
}
