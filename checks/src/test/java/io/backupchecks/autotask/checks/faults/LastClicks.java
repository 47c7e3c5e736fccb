package io.backupchecks.autotask.checks.faults;

import java.time.Duration;
import java.util.OptionalLong;

/** A person who clicks, and confirms where asked to, until there is a ticket. */
final class LastClicks {
    private static final int CLICKS = 6;

    private final Play play;
    private final RunTicketWatch watch;

    LastClicks(Play play, RunTicketWatch watch) {
        this.play = play;
        this.watch = watch;
    }

    void click() {
        var confirmation = OptionalLong.empty();
        for (int left = CLICKS; left > 0; left--) {
            var answer = play.fairClick(confirmation);
            var ticket = Answers.ticket(answer);
            if (ticket.isPresent()) {
                play.rest();
                watch.ended(ticket.getAsLong());
                return;
            }
            confirmation = Answers.confirmation(answer);
            play.pass(Duration.ofMinutes(1));
            play.rest();
        }
        Violation.unless(false, "stuck", watch.item());
    }
}
