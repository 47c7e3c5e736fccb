package io.backupchecks.autotask.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies.Customer;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies.Page;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies.View;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestCompaniesTest {
    private static final CompanyId FABRIKAM = new CompanyId(29_683_600);
    private static final Customer MAPPED = new Customer(Samples.CUSTOMER, "Whatever");
    private static final Customer NEW = new Customer(new CustomerId("new"), "Fabrikam");

    private final Wiring wiring = new Wiring();
    private final List<Call> calls = new ArrayList<>();

    SuggestCompaniesTest() {
        wiring.desk.company(new CompanyRead.Found(FABRIKAM, "Fabrikam B.V.", true));
        wiring.desk.company(new CompanyRead.Found(new CompanyId(29_683_601), "Fabrikam", false));
    }

    @Test
    void aMappedCustomerHasItsMappingAndAnotherOneSuggestions() {
        var page = suggested(MAPPED, NEW);

        assertThat(page.views()).extracting(View::customer).containsExactly(MAPPED, NEW);
        assertThat(page.views().getFirst().mapping()).isEqualTo(Samples.MAPPING);
        assertThat(page.views().getFirst().suggestions()).isEmpty();
        assertThat(page.views().getLast().mapping()).isNull();
        assertThat(page.views().getLast().suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.company().id()).isEqualTo(FABRIKAM);
            assertThat(suggestion.reason()).isEqualTo("same name apart from 'B.V.'");
        });
        assertThat(page.companies()).isNotNull().extracting(KnownCompanies::obstacle).isNull();
    }

    @Test
    void autotaskIsNotAskedForMappingsAlone() {
        var mapped = suggested(MAPPED);
        var plain = sound().mappings(List.of(MAPPED, NEW)).orElseThrow();

        assertThat(mapped.companies()).isNull();
        assertThat(plain.companies()).isNull();
        assertThat(plain.views().getFirst().mapping()).isEqualTo(Samples.MAPPING);
        assertThat(plain.views().getLast().suggestions()).isEmpty();
        assertThat(calls).doesNotContain(Call.OPEN_DESK, Call.ASK_COMPANY, Call.READ_DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "497, 1", "498, 2", "2_000, 5"})
    void companiesAreReadFiveHundredAtATime(String more, int reads) {
        int companies = Integer.parseInt(more.replace("_", ""));
        for (int number = 1; number <= companies; number++) {
            wiring.desk.company(new CompanyRead.Found(new CompanyId(number), "Company " + number, true));
        }
        var known = known(suggested(NEW));

        assertThat(known.directory().orElseThrow().companies()).hasSizeGreaterThan(companies);
        assertThat(calls.stream().filter(Call.ASK_COMPANY::equals)).hasSize(reads);
    }

    @Test
    void companiesAreReadAgainAfterTenMinutesOrOnRequest() {
        suggested(NEW);
        wiring.time.advance(Duration.ofMinutes(10).minusMillis(1));
        suggested(NEW);
        assertThat(asked()).isEqualTo(1);

        wiring.time.advance(Duration.ofMillis(1));
        suggested(NEW);
        assertThat(asked()).isEqualTo(2);

        sound().suggestions(List.of(NEW), true, asking());
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void whatIsSuggestedIsFromTheLastReading() {
        var before = suggested(NEW);
        wiring.desk.company(new CompanyRead.Found(FABRIKAM, "Fabrikam B.V.", false));
        wiring.desk.company(new CompanyRead.Found(new CompanyId(7), "Fabrikam", true));
        var kept = suggested(NEW);
        var refreshed = sound().suggestions(List.of(NEW), true, asking()).orElseThrow();

        assertThat(kept).isEqualTo(before);
        assertThat(refreshed.views().getFirst().suggestions()).singleElement()
                .satisfies(suggestion -> assertThat(suggestion.exact()).isTrue());
    }

    @Test
    void withoutAutotaskTheStoredCompaniesAreUsedAndItSaysSo() {
        var before = suggested(NEW);
        wiring.time.advance(Duration.ofHours(3));
        var stale = meeting(Call.ASK_COMPANY, Fault.RATE_LIMITED).suggestions(List.of(NEW), false, asking())
                .orElseThrow();

        assertThat(stale.views()).isEqualTo(before.views());
        assertThat(known(stale).directory()).isEqualTo(known(before).directory());
        assertThat(known(stale).obstacle()).isInstanceOfSatisfying(Obstacle.Failed.class,
                failed -> assertThat(failed.failure()).isInstanceOf(DeskFailure.RateLimited.class));
    }

    @Test
    void withoutAutotaskAndNothingStoredThereAreNoSuggestions() {
        wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
        var page = suggested(NEW);

        assertThat(page.views().getFirst().suggestions()).isEmpty();
        assertThat(page.companies()).isEqualTo(new KnownCompanies(Optional.empty(), new Obstacle.Untested()));
    }

    @Test
    void aReadingThatTakesTooLongIsGivenUp() {
        for (int number = 1; number <= 2_000; number++) {
            wiring.desk.company(new CompanyRead.Found(new CompanyId(number), "Company " + number, true));
        }
        var slow = of(call -> {
            if (call == Call.ASK_COMPANY) {
                wiring.time.advance(Duration.ofSeconds(5));
            }
            return Fault.NONE;
        });
        var page = slow.suggestions(List.of(NEW), false, asking()).orElseThrow();

        assertThat(known(page).obstacle()).isEqualTo(new Obstacle.OutOfTime());
        assertThat(asked()).isEqualTo(4);
        assertThat(wiring.storage.directory(Samples.DATABASE)).isEmpty();
    }

    @Test
    void nothingIsWrittenButTheCompanies() {
        var mappings = wiring.storage.backup();
        suggested(MAPPED, NEW);

        assertThat(wiring.storage.backup()).isEqualTo(mappings);
        assertThat(wiring.storage.events()).isEmpty();
        assertThat(calls).contains(Call.WRITE_DIRECTORY).doesNotContain(Call.WRITE_MAPPING, Call.WRITE_EVENT);
    }

    private long asked() {
        return calls.stream().filter(Call.ASK_COMPANY::equals).count();
    }

    private static KnownCompanies known(Page page) {
        return Optional.ofNullable(page.companies()).orElseThrow();
    }

    private Page suggested(Customer... customers) {
        return sound().suggestions(List.of(customers), false, asking()).orElseThrow();
    }

    private SuggestCompanies.Asking asking() {
        return new SuggestCompanies.Asking(Samples.caller(Role.OPERATOR), wiring.time.invocation());
    }

    private SuggestCompanies sound() {
        return of(Faults.NONE);
    }

    private SuggestCompanies meeting(Call call, Fault fault) {
        return of(met -> met == call ? fault : Fault.NONE);
    }

    private SuggestCompanies of(Faults faults) {
        var invocation = new Invocation(call -> {
            calls.add(call);
            return faults.next(call);
        }, wiring.time);
        var storage = wiring.storage.in(invocation);
        return DaggerTestSuggestions.factory()
                .of(storage, storage, storage, storage, wiring.desk.in(invocation), wiring.signals, wiring.time)
                .suggestCompanies();
    }
}
