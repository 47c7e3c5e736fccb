package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.caller.Role.ADMIN;
import static io.backupchecks.autotask.domain.caller.Role.OPERATOR;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.configuration.SettingsChange;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.diagnosis.ConnectionTested;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.MapCustomer.Wish;
import io.backupchecks.autotask.domain.mapping.MappingChange;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.CreateRequest;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.DecideTicket.Choice;
import io.backupchecks.autotask.domain.ticket.ResolveRequest;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import io.backupchecks.autotask.domain.ticket.TicketDecision;
import io.backupchecks.autotask.domain.ticket.ViewTickets.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** What happens in the day, from the first credentials to a mapping that is taken away. */
final class DayScript {
    private static final RunId ONE = new RunId("run-1");
    private static final RunId SWALLOWED = new RunId("run-2");
    private static final RunId SLIPPED = new RunId("run-3");
    private static final RunId LAST = new RunId("run-4");
    private static final Duration SETTLED = Duration.ofSeconds(421);

    private final Day day;

    DayScript(Day day) {
        this.day = day;
    }

    void play() {
        configured();
        mapped();
        created();
        resolved();
        reopened();
        rejected();
    }

    private void configured() {
        day.step("credentials", ADMIN, hands -> hands.useCases()
                .changeCredentials()
                .change(new ApiCredentials("anna@example", new Secret("one"), new Secret("two")), _ -> true,
                        hands.caller),
                _ -> day.storage.credentials().isPresent());
        create("too-early", ONE, Samples.CUSTOMER, isBlocked());
        settings("settings-untested", Resolving.FORBIDDEN, is(SettingsChange.ConnectionUntested.class));
        day.step("test", ADMIN, DayScript::tests,
                _ -> day.storage.credentials().filter(Credentials::proven).isPresent());
        settings("settings", Resolving.FORBIDDEN, isSaved(1));
        settings("resolving-too-early", new Resolving(true, 3, 2), is(SettingsChange.ValidationRequired.class));
        day.step("validation", ADMIN, hands -> hands.useCases().validateSettings().validate(hands.caller, hands.time()),
                _ -> day.storage.proof(Samples.DATABASE)
                        .filter(proof -> proof.readsTimeEntriesAt() != null)
                        .isPresent());
        settings("resolving", new Resolving(true, 3, 2), isSaved(2));
    }

    private void mapped() {
        create("not-mapped", ONE, Samples.CUSTOMER, isBlocked());
        map("map", Samples.CUSTOMER, _ -> day.storage.find(Samples.DATABASE, Samples.CUSTOMER).isPresent());
        map("map-taken", Samples.OTHER_CUSTOMER, is(MappingChange.Taken.class));
    }

    private void created() {
        create("create", ONE, Samples.CUSTOMER, _ -> state(ONE) instanceof CreationState.Created);
        create("create-for-another", ONE, Samples.OTHER_CUSTOMER, is(TicketCreation.Exists.class));
        day.with(once(Call.POST, Fault.FAIL_AFTER));
        create("create-swallowed", SWALLOWED, Samples.CUSTOMER, _ -> state(SWALLOWED) instanceof CreationState.Unknown);
        day.after(Duration.ofMinutes(1));
        reconcile("found", _ -> state(SWALLOWED) instanceof CreationState.Created);
        create("create-third", SLIPPED, Samples.CUSTOMER, _ -> state(SLIPPED) instanceof CreationState.Created);
    }

    private void resolved() {
        day.desk.technician().addTimeEntry(ticket(SWALLOWED));
        resolve("resolve-booked", SWALLOWED, new ResolutionState.Blocked(Reason.TICKET_HAS_TIME_ENTRIES));
        resolve("resolve", ONE, new ResolutionState.Verifying());
        day.after(SETTLED);
        reconcile("settled", _ -> new ResolutionState.Resolved().equals(resolution(ONE)));
        day.with(before(Call.PATCH, () -> day.desk.technician().addTimeEntry(ticket(SLIPPED))));
        resolve("resolve-slipped", SLIPPED, new ResolutionState.Flagged(null));
        decide("acknowledge", new Choice.Acknowledge(),
                _ -> resolution(SLIPPED) instanceof ResolutionState.Flagged(var seen) && seen != null);
        decide("acknowledge-again", new Choice.Acknowledge(), is(TicketDecision.NothingToDecide.class));
    }

    private void reopened() {
        day.desk.technician().reopen(ticket(ONE));
        day.step("look", OPERATOR, hands -> hands.useCases()
                .views()
                .live(List.of(new Asked(ONE, Samples.CUSTOMER)), hands.caller, hands.time()),
                _ -> item(ONE).currentResolution().orElseThrow().cycle() == 2);
        day.desk.company(new CompanyRead.Found(Samples.COMPANY, "Northwind Group", true));
        day.step("night", OPERATOR,
                hands -> hands.useCases().syncNames().run(Actor.nameSync("night"), hands.time()),
                _ -> day.storage.find(Samples.DATABASE, Samples.CUSTOMER).orElseThrow().status() == Status.RENAMED);
    }

    private void rejected() {
        day.desk.reject(Samples.SECRET);
        create("rejected", LAST, Samples.CUSTOMER, _ -> day.storage.breaker(Samples.SECRET).isOpen());
        day.step("test-failed", ADMIN, DayScript::tests, Optional::isPresent);
        day.desk.accept(Samples.SECRET);
        day.step("test-passed", ADMIN, DayScript::tests,
                answer -> answer.isPresent() && !day.storage.breaker(Samples.SECRET).isOpen());
        day.step("unmap", OPERATOR, hands -> hands.useCases()
                .mapCustomer()
                .unmap(new Wish(Samples.CUSTOMER, _ -> true), hands.caller),
                _ -> day.storage.find(Samples.DATABASE, Samples.CUSTOMER).isEmpty());
    }

    private static ConnectionTested tests(Day.Hands hands) {
        return hands.useCases().testConnection().test(hands.caller, hands.time());
    }

    private void settings(String name, Resolving resolving, Predicate<Optional<SettingsChange>> done) {
        var on = Samples.SETTINGS;
        day.step(name, ADMIN, hands -> hands.useCases()
                .changeSettings()
                .change((database, version) -> new Settings(database, version, true, on.environment(), on.errorFields(),
                        on.warningFields(), on.dueIn(), on.closedStatuses(), on.objectsInDescription(), resolving,
                        ApiLogging.OFF), _ -> true, hands.caller),
                done);
    }

    private void map(String name, CustomerId customer, Predicate<Optional<MappingChange>> done) {
        day.step(name, OPERATOR, hands -> hands.useCases()
                .mapCustomer()
                .map(new Wish(customer, OptionalLong::isEmpty), Samples.COMPANY, hands.caller), done);
    }

    private void create(String name, RunId run, CustomerId customer, Predicate<Optional<TicketCreation>> done) {
        day.step(name, OPERATOR, hands -> hands.useCases()
                .create()
                .create(new CreateRequest(run, customer, Samples.REPORT, OptionalLong.empty()), hands.caller,
                        hands.time()),
                done);
    }

    private void resolve(String name, RunId run, ResolutionState end) {
        day.step(name, OPERATOR, hands -> hands.useCases()
                .resolve()
                .resolve(new ResolveRequest(run, 1), hands.caller, hands.time()), _ -> end.equals(resolution(run)));
    }

    private void decide(String name, Choice choice, Predicate<Optional<TicketDecision>> done) {
        day.step(name, OPERATOR, hands -> hands.useCases().decide().decide(SLIPPED, choice, hands.caller), done);
    }

    private void reconcile(String name, Predicate<Optional<Object>> done) {
        day.step(name, OPERATOR, hands -> hands.useCases().reconcile().run("schedule-" + name, hands.time()), done);
    }

    private RunTicket item(RunId run) {
        return day.item(run).orElseThrow();
    }

    private CreationState state(RunId run) {
        return day.item(run).map(RunTicket::state).orElseGet(CreationState.Released::new);
    }

    private TicketId ticket(RunId run) {
        return item(run).ticket().orElseThrow().id();
    }

    private ResolutionState resolution(RunId run) {
        return item(run).currentResolution().orElseThrow().state();
    }

    private Predicate<Optional<SettingsChange>> isSaved(long version) {
        return _ -> day.storage.settings(Samples.DATABASE).filter(saved -> saved.version() == version).isPresent();
    }

    private static Predicate<Optional<TicketCreation>> isBlocked() {
        return is(TicketCreation.Blocked.class);
    }

    private static <T> Predicate<Optional<T>> is(Class<? extends T> kind) {
        return answer -> answer.filter(kind::isInstance).isPresent();
    }

    private static Faults once(Call call, Fault fault) {
        var met = new AtomicBoolean();
        return next -> next == call && !met.getAndSet(true) ? fault : Fault.NONE;
    }

    private static Faults before(Call call, Runnable happens) {
        var met = new AtomicBoolean();
        return next -> {
            if (next == call && !met.getAndSet(true)) {
                happens.run();
            }
            return Fault.NONE;
        };
    }
}
