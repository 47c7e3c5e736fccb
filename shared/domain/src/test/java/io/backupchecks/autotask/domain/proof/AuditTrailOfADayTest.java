package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.CLAIM_EXPIRED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.CLOSE_NOT_SENT;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.CLOSE_PERMITTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.CONNECTION_TESTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.CREATION_REFUSED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.NOTE_NOT_SENT;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.NOTE_PERMITTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.RESOLUTION_REFUSED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_NOT_SENT;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_PERMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole day of a tenant leaves exactly these events, in this order, whichever single call of storage fails. */
class AuditTrailOfADayTest {
    /** What a request adds that is cut short before it has done what was asked, and asked for again. */
    private static final Set<Kind> DETOURS = EnumSet.of(CREATION_REFUSED, RESOLUTION_REFUSED, CLAIM_EXPIRED,
            TICKET_PERMITTED, TICKET_NOT_SENT, NOTE_PERMITTED, NOTE_NOT_SENT, CLOSE_PERMITTED, CLOSE_NOT_SENT,
            CONNECTION_TESTED);
    private static final Map<Kind, Kind> GIVEN_BACK = Map.of(TICKET_PERMITTED, TICKET_NOT_SENT, NOTE_PERMITTED,
            NOTE_NOT_SENT, CLOSE_PERMITTED, CLOSE_NOT_SENT);

    private final List<Day.Step> sound = played(-1, Fault.NONE).steps();

    @Test
    void aDayLeavesTheseEventsInThisOrder() {
        assertThat(sound.stream()
                .flatMap(step -> step.events().stream())
                .map(AuditTrailOfADayTest::line)
                .collect(Collectors.joining("\n"))).isEqualTo("""
                        admin-7 credentials-changed 0 []
                        operator-7 creation-refused run-1 []
                        admin-7 settings-refused 0 []
                        admin-7 connection-tested 632538 []
                        admin-7 settings-changed 632538 []
                        admin-7 settings-refused 632538 []
                        admin-7 settings-validated 632538 []
                        admin-7 settings-changed 632538 []
                        operator-7 creation-refused run-1 []
                        operator-7 customer-mapped customer-17 []
                        operator-7 mapping-refused customer-18 []
                        operator-7 ticket-permitted run-1 []
                        operator-7 ticket-created run-1 [50001]
                        operator-7 ticket-asked-again run-1 [50001]
                        operator-7 ticket-permitted run-2 []
                        operator-7 ticket-unknown run-2 []
                        reconciler ticket-adopted run-2 [50002]
                        operator-7 ticket-permitted run-3 []
                        operator-7 ticket-created run-3 [50003]
                        operator-7 resolution-blocked run-2 [50002]
                        operator-7 note-permitted run-1 [50001]
                        operator-7 note-added run-1 [50001]
                        operator-7 close-permitted run-1 [50001]
                        operator-7 ticket-closed run-1 [50001]
                        reconciler ticket-resolved run-1 [50001]
                        operator-7 note-permitted run-3 [50003]
                        operator-7 note-added run-3 [50003]
                        operator-7 close-permitted run-3 [50003]
                        operator-7 ticket-flagged run-3 [50003]
                        operator-7 flag-acknowledged run-3 [50003]
                        operator-7 decision-refused run-3 [50003]
                        operator-7 ticket-reopened run-1 [50001]
                        name-sync mapping-renamed customer-17 []
                        operator-7 creation-refused run-4 []
                        operator-7 breaker-opened 632538 []
                        admin-7 connection-tested 632538 []
                        admin-7 breaker-closed 632538 []
                        admin-7 connection-tested 632538 []
                        operator-7 customer-unmapped customer-17 []""");
    }

    @Test
    void everyEventOfAPersonNamesTheRequest() {
        assertThat(sound).allSatisfy(step -> assertThat(step.events()).filteredOn(event -> !event.actor()
                .role()
                .equals("service"))
                .allSatisfy(event -> assertThat(event.actor().requestId()).isEqualTo("request-" + step.name())));
    }

    @Test
    void aPermitAndWhatCameOfItNameEachOther() {
        var events = sound.stream().flatMap(step -> step.events().stream()).toList();
        var permits = events.stream().filter(event -> GIVEN_BACK.containsKey(event.kind())).toList();
        assertThat(permits).hasSize(7)
                .allSatisfy(permit -> assertThat(events.subList(events.indexOf(permit) + 1,
                        events.size())).anySatisfy(outcome -> {
                            assertThat(outcome.id()).startsWith(attempt(permit));
                            assertThat(outcome.attempt()).isEqualTo(permit.attempt());
                            assertThat(outcome.run()).isEqualTo(permit.run());
                        }));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "FAIL_AFTER", "BUSY"})
    void noEventIsMissingOrDoubledWhereOneCallOfStorageFails(Fault fault) {
        var calls = played(-1, Fault.NONE).storageCalls();
        assertThat(calls).isGreaterThan(150);
        for (int number = 0; number < calls; number++) {
            var day = played(number, fault);
            assertThat(day.signals()).as("call %s %s", number, fault).doesNotContain(Signal.AUDIT_NOT_WRITTEN);
            for (int step = 0; step < sound.size(); step++) {
                compare(sound.get(step), day.steps().get(step), "call " + number + " " + fault);
            }
        }
        System.out.printf("the trail of a day is whole after %s at each of %,d calls of storage%n", fault, calls);
    }

    private static void compare(Day.Step expected, Day.Step step, String fault) {
        var what = fault + " in " + step.name() + ", asked " + step.asked() + " times";
        assertThat(step.done()).as(what).isTrue();
        if (step.asked() == 1) {
            assertThat(kinds(step)).as(what).isEqualTo(kinds(expected));
            return;
        }
        var more = new ArrayList<>(kinds(step));
        assertThat(more).as(what).containsSubsequence(kinds(expected));
        kinds(expected).forEach(more::remove);
        assertThat(DETOURS).as(what).containsAll(more);
        GIVEN_BACK.forEach((permit, back) -> assertThat(Collections.frequency(more, permit)).as(what)
                .isEqualTo(Collections.frequency(more, back)));
    }

    private static List<Kind> kinds(Day.Step step) {
        return step.events().stream().map(AuditEvent::kind).toList();
    }

    private static Day played(int number, Fault fault) {
        var day = new Day(number, fault);
        new DayScript(day).play();
        return day;
    }

    private static String attempt(AuditEvent permit) {
        return permit.id().substring(0, permit.id().indexOf(permit.kind().word()));
    }

    private static String line(AuditEvent event) {
        var about = event.run() == null ? event.customer() : event.run();
        return "%s %s %s %s".formatted(event.actor().operator().id(), event.kind().word(),
                about == null ? event.database() : Objects.toString(about).replaceAll(".*=|]", ""),
                event.tickets().stream().map(TicketId::value).toList());
    }
}
