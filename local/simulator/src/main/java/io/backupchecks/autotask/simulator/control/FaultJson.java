package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Answer;
import io.backupchecks.autotask.simulator.wire.Fault.HalfBody;
import io.backupchecks.autotask.simulator.wire.Fault.Held;
import io.backupchecks.autotask.simulator.wire.Fault.Late;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import io.backupchecks.autotask.simulator.wire.Fault.Reset;
import io.backupchecks.autotask.simulator.wire.Fault.ResetUnread;
import io.backupchecks.autotask.simulator.wire.Fault.RowEdit;
import io.backupchecks.autotask.simulator.wire.Fault.Slow;
import io.backupchecks.autotask.simulator.wire.Fault.SlowBody;
import io.backupchecks.autotask.simulator.wire.Fault.TruncatedBody;
import io.backupchecks.autotask.simulator.wire.Fault.WrongRows;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.time.Duration;
import java.util.Map;

/** Faults by the names that the control API gives them. */
final class FaultJson {
    private FaultJson() {}

    static Fault parse(ControlRequest request) {
        String kind = request.text("kind", "reset");
        Moment moment = moment(request);
        return switch (kind) {
            case "reset-unread" -> new ResetUnread();
            case "reset" -> new Reset(moment);
            case "maintenance" -> Fault.maintenancePage();
            case "bad-gateway" -> Fault.badGateway(moment);
            case "answer" -> new Answer(moment, reply(request));
            case "half-body" -> new HalfBody();
            case "truncated-body" -> new TruncatedBody();
            case "slow-body" -> new SlowBody(pause(request));
            case "slow" -> new Slow(moment, pause(request));
            case "fewer-rows" -> new WrongRows(RowEdit.FEWER, request.number("rows", 1));
            case "foreign-rows" -> new WrongRows(RowEdit.FOREIGN, request.number("rows", 1));
            default -> throw new IllegalArgumentException("There is no fault '" + kind + "'");
        };
    }

    private static Moment moment(ControlRequest request) {
        String moment = request.text("moment", "before");
        return switch (moment) {
            case "before" -> Moment.BEFORE_EFFECT;
            case "after" -> Moment.AFTER_EFFECT;
            default -> throw new IllegalArgumentException("The moment is before or after, not '" + moment + "'");
        };
    }

    private static Reply reply(ControlRequest request) {
        return new Reply(request.number("status", 500),
                Map.of("Content-Type", request.text("contentType", "application/json; charset=utf-8")),
                request.text("body", ""));
    }

    private static Duration pause(ControlRequest request) {
        return Duration.parse(request.text("pause", "PT40S"));
    }

    static String kind(Fault fault) {
        return switch (fault) {
            case ResetUnread _ -> "reset-unread";
            case Reset _ -> "reset";
            case Answer _ -> "answer";
            case HalfBody _ -> "half-body";
            case TruncatedBody _ -> "truncated-body";
            case SlowBody _ -> "slow-body";
            case Slow _ -> "slow";
            case WrongRows(RowEdit edit, _) -> edit == RowEdit.FEWER ? "fewer-rows" : "foreign-rows";
            case Held _ -> "held";
            case Late _ -> "late";
        };
    }
}
