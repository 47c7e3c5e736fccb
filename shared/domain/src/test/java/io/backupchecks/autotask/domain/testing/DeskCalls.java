package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the calls of one invocation on the desk fare, with one version of the credentials. */
record DeskCalls(InMemoryServiceDesk desk, Invocation invocation, SecretVersion secret) {

    /** A rejected user is answered 401 to everything, unless something else goes wrong first. */
    Fault begin(Call call) {
        var fault = invocation.begin(call);
        desk.settle();
        return fault == Fault.NONE && desk.rejected.contains(secret) ? Fault.CREDENTIALS_REJECTED : fault;
    }

    <T> T answered(Call call, T answer) {
        invocation.happened(call, Fault.NONE);
        return answer;
    }

    DeskFailure failed(Fault fault, Duration limit) {
        if (fault == Fault.FAIL_BEFORE) {
            invocation.wait(limit);
        }
        return InMemoryServiceDesk.failure(fault);
    }

    <T> T ask(Call call, Duration limit, Supplier<? extends T> answer, Function<DeskFailure, ? extends T> failed) {
        var fault = begin(call);
        return fault == Fault.NONE ? answered(call, answer.get()) : failed.apply(failed(fault, limit));
    }

    /** One write, and every fault that it can meet. */
    <T> T write(Call call, Duration limit, Write<T> write) {
        var fault = begin(call);
        if (fault != Fault.NOT_SENT) {
            write.received();
        }
        return switch (fault) {
            case NONE -> answered(call, write.carriedOut(Duration.ZERO));
            case NOT_SENT -> write.ended(new Unconfirmed.NotSent("no route to the host"));
            case REFUSED -> write.ended(new Unconfirmed.Refused(404, List.of("Not found."), false));
            case LIED -> {
                write.carriedOut(Duration.ZERO);
                yield write.ended(byText());
            }
            case REFUSED_BY_TEXT -> write.ended(byText());
            case RATE_LIMITED -> write.ended(new Unconfirmed.RateLimited(Duration.ofSeconds(2)));
            case CREDENTIALS_REJECTED -> write.ended(new Unconfirmed.CredentialsRejected());
            case FAIL_BEFORE, BUSY, BROKEN, BLIND, FEWER_ROWS, FOREIGN_ROWS, DIE_BEFORE -> write.ended(unknown(limit));
            case FAIL_AFTER, DIE_AFTER -> lost(write, Duration.ZERO, fault, limit);
            case LATE, DIE_LATE -> lost(write, limit.plus(desk.lateness.get()), fault, limit);
        };
    }

    private static Unconfirmed byText() {
        return new Unconfirmed.Refused(500, List.of("queueID is required."), true);
    }

    private <T> T lost(Write<T> write, Duration later, Fault fault, Duration limit) {
        write.carriedOut(later);
        if (fault == Fault.DIE_AFTER || fault == Fault.DIE_LATE) {
            invocation.die();
        }
        return write.ended(unknown(limit));
    }

    private Unconfirmed unknown(Duration limit) {
        invocation.wait(limit);
        return new Unconfirmed.Unknown("no answer in time");
    }

    /** A request that changes something over there. */
    interface Write<T> {
        /** Autotask has it, whatever becomes of it. */
        void received();

        /** Carries it out now, or later, and says what the answer is. */
        T carriedOut(Duration later);

        T ended(Unconfirmed why);
    }
}
