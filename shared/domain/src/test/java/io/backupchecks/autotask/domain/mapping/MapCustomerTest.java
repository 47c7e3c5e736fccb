package io.backupchecks.autotask.domain.mapping;

import static io.backupchecks.autotask.domain.mapping.MappingScene.CLOSED;
import static io.backupchecks.autotask.domain.mapping.MappingScene.FABRIKAM;
import static io.backupchecks.autotask.domain.mapping.MappingScene.notMapped;
import static io.backupchecks.autotask.domain.mapping.MappingScene.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.MapCustomer.Wish;
import io.backupchecks.autotask.domain.mapping.MappingChange.Stale;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MapCustomerTest {
    private final MappingScene scene = new MappingScene();

    @Test
    void mapsACustomerThatWasNot() {
        var change = scene.map(Samples.OTHER_CUSTOMER, FABRIKAM, notMapped());

        var mapping = scene.mapping(Samples.OTHER_CUSTOMER);
        assertThat(change).isEqualTo(new MappingChange.Mapped(mapping, true));
        assertThat(mapping.company()).isEqualTo(FABRIKAM);
        assertThat(mapping.companyName()).isEqualTo("Fabrikam");
        assertThat(mapping.status()).isEqualTo(Status.OK);
        assertThat(mapping.statusReason()).isEmpty();
        assertThat(mapping.mapped().by()).isEqualTo(Samples.caller(Role.OPERATOR).operator());
        assertThat(mapping.mapped().at()).isEqualTo(scene.wiring.time.instant());
        assertThat(mapping.synced().asOf()).isEqualTo(scene.wiring.time.instant());
        assertThat(mapping.version()).isEqualTo(1);
    }

    @Test
    void mapsToAnotherCompanyAndFreesTheFormer() {
        assertThat(scene.map(Samples.CUSTOMER, FABRIKAM, version(1)))
                .isEqualTo(new MappingChange.Mapped(scene.mapping(Samples.CUSTOMER), false));
        assertThat(scene.mapping(Samples.CUSTOMER).version()).isEqualTo(2);
        assertThat(scene.map(Samples.OTHER_CUSTOMER, Samples.COMPANY, notMapped()))
                .isInstanceOf(MappingChange.Mapped.class);
    }

    @Test
    void mapsToTheSameCompanyAgainWithItsNameAsItIsNow() {
        scene.wiring.storage
                .save(SampleMappings.mapping(Samples.CUSTOMER, Samples.COMPANY, "Old name", Status.MISSING, 2));

        scene.map(Samples.CUSTOMER, Samples.COMPANY, version(2));

        assertThat(scene.mapping(Samples.CUSTOMER).status()).isEqualTo(Status.OK);
        assertThat(scene.mapping(Samples.CUSTOMER).companyName()).isEqualTo("Northwind Traders");
        assertThat(scene.mapping(Samples.CUSTOMER).version()).isEqualTo(3);
        assertThat(scene.map(Samples.OTHER_CUSTOMER, Samples.COMPANY, notMapped()))
                .isEqualTo(new MappingChange.Taken(Samples.CUSTOMER));
    }

    @Test
    void takesTheMappingAwayAndFreesTheCompany() {
        assertThat(scene.unmap(Samples.CUSTOMER, version(1))).isEqualTo(new MappingChange.Unmapped());
        assertThat(scene.wiring.storage.find(Samples.DATABASE, Samples.CUSTOMER)).isEmpty();
        assertThat(scene.map(Samples.OTHER_CUSTOMER, Samples.COMPANY, notMapped()))
                .isInstanceOf(MappingChange.Mapped.class);
    }

    @Test
    void goesOnWithTheVersionsOfAnUnmappedCustomer() {
        scene.unmap(Samples.CUSTOMER, version(1));

        assertThat(scene.map(Samples.CUSTOMER, FABRIKAM, version(2))).isEqualTo(new Stale(OptionalLong.empty()));
        scene.map(Samples.CUSTOMER, FABRIKAM, notMapped());
        assertThat(scene.mapping(Samples.CUSTOMER).version()).isEqualTo(3);
    }

    @Test
    void hasNothingToTakeAwayWhereNothingIs() {
        assertThat(scene.unmap(Samples.OTHER_CUSTOMER, _ -> true)).isEqualTo(new MappingChange.NotMapped());
        assertThat(scene.wiring.storage.events()).isEmpty();
    }

    @Test
    void changesNothingThatTheCallerDidNotSee() {
        assertThat(scene.map(Samples.CUSTOMER, FABRIKAM, notMapped())).isEqualTo(new Stale(OptionalLong.of(1)));
        assertThat(scene.unmap(Samples.CUSTOMER, version(7))).isEqualTo(new Stale(OptionalLong.of(1)));
        assertThat(scene.mapping(Samples.CUSTOMER)).isEqualTo(Samples.MAPPING);
    }

    @Test
    void tellsTheSlowerOfTwoWhatStandsNow() {
        Expectation overtaken = version -> {
            scene.wiring.storage.save(SampleMappings.mapping(Samples.CUSTOMER, FABRIKAM, "Fabrikam", Status.OK, 2));
            return version.isPresent();
        };

        assertThat(scene.unmap(Samples.CUSTOMER, overtaken)).isEqualTo(new Stale(OptionalLong.of(2)));
        assertThat(scene.mapping(Samples.CUSTOMER).company()).isEqualTo(FABRIKAM);
    }

    @Test
    void namesTheCustomerWhoHasTheCompany() {
        assertThat(scene.map(Samples.OTHER_CUSTOMER, Samples.COMPANY, notMapped()))
                .isEqualTo(new MappingChange.Taken(Samples.CUSTOMER));
    }

    @Test
    void storesNoCompanyThatAutotaskDoesNotShowAsActive() {
        assertThat(scene.map(Samples.OTHER_CUSTOMER, CLOSED, notMapped()))
                .isEqualTo(new MappingChange.CompanyInactive(new CompanyRead.Found(CLOSED, "Closed Shop", false)));
        assertThat(scene.map(Samples.OTHER_CUSTOMER, new CompanyId(77), notMapped()))
                .isEqualTo(new MappingChange.CompanyAbsent());
        assertThat(scene.wiring.storage.find(Samples.DATABASE, Samples.OTHER_CUSTOMER)).isEmpty();
    }

    @Test
    void recordsWhoMappedFromWhatToWhat() {
        scene.map(Samples.CUSTOMER, FABRIKAM, version(1));
        scene.map(Samples.CUSTOMER, FABRIKAM, version(2));
        scene.unmap(Samples.CUSTOMER, version(3));

        assertThat(scene.wiring.storage.events()).extracting(AuditEvent::kind)
                .containsExactly(Kind.CUSTOMER_REMAPPED, Kind.CUSTOMER_MAPPED, Kind.CUSTOMER_UNMAPPED);
        assertThat(scene.wiring.storage.events()).extracting(AuditEvent::detail)
                .containsExactly("Mapped from company 29683543 'Northwind Traders' to company 29683600 'Fabrikam'.",
                        "Mapped from company 29683600 'Fabrikam' to company 29683600 'Fabrikam'.",
                        "Unmapped from company 29683600 'Fabrikam'.");
        var event = scene.wiring.storage.events().getFirst();
        assertThat(event.actor()).isEqualTo(Actor.of(Samples.caller(Role.OPERATOR)));
        assertThat(event.customer()).isEqualTo(Samples.CUSTOMER);
        assertThat(event.run()).isNull();
    }

    @Test
    void asksAutotaskNothingWithCredentialsThatAreNotProven() {
        scene.unprove();

        assertThat(scene.map(Samples.CUSTOMER, FABRIKAM, version(1)))
                .isEqualTo(new MappingChange.Impossible(new Obstacle.Untested()));
        assertThat(scene.unmap(Samples.CUSTOMER, version(1))).isEqualTo(new MappingChange.Unmapped());
    }

    @Test
    void opensTheBreakerForRejectedCredentialsAndThenAsksNoMore() {
        scene.wiring.desk.reject(Samples.SECRET);
        var rejected = new MappingChange.Impossible(new Obstacle.BreakerOpen());

        assertThat(scene.map(Samples.CUSTOMER, FABRIKAM, version(1))).isEqualTo(rejected);
        scene.wiring.desk.accept(Samples.SECRET);
        assertThat(scene.map(Samples.CUSTOMER, FABRIKAM, version(1))).isEqualTo(rejected);
        assertThat(scene.wiring.signals.all()).containsExactly(Signal.CREDENTIALS_REJECTED);
    }

    @Test
    void changesNothingWhereAutotaskDoesNotAnswer() {
        var change = scene.meeting(Call.ASK_COMPANY, Fault.FAIL_BEFORE)
                .mapCustomer()
                .map(new Wish(Samples.CUSTOMER, version(1)), FABRIKAM, Samples.caller(Role.OPERATOR));

        assertThat(change).isEqualTo(
                new MappingChange.Impossible(new Obstacle.Failed(new DeskFailure.Unreachable("no answer"))));
        assertThat(scene.mapping(Samples.CUSTOMER)).isEqualTo(Samples.MAPPING);
    }

    @Test
    void doesNotPretendThatAnUncertainWriteHappened() {
        var use = scene.meeting(Call.WRITE_MAPPING, Fault.FAIL_AFTER).mapCustomer();

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(
                () -> use.map(new Wish(Samples.CUSTOMER, version(1)), FABRIKAM, Samples.caller(Role.OPERATOR)));
    }

    @Test
    void hasNoTenantWithoutCredentials() {
        var empty = new InMemoryStorage(scene.wiring.time);
        var use = DaggerTestMappings.factory()
                .of(empty, empty, empty, empty, scene.wiring.desk, scene.wiring.signals, scene.wiring.time);

        assertThat(use.mapCustomer()
                .map(new Wish(Samples.CUSTOMER, notMapped()), FABRIKAM, Samples.caller(Role.OPERATOR)))
                .isEqualTo(new MappingChange.Impossible(new Obstacle.NotConfigured()));
        assertThat(use.viewMappings().view(Samples.CUSTOMER)).isEqualTo(new ViewMappings.Viewed.NotConfigured());
    }
}
