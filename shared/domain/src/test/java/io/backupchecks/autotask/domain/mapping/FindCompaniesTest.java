package io.backupchecks.autotask.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.FindCompanies.Companies;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindCompaniesTest {
    private static final CompanySearch FABRIKAM = new CompanySearch("Fabri", null, 20);

    private final MappingScene scene = new MappingScene();

    @Test
    void findsActiveCompanies() {
        assertThat(scene.sound().findCompanies().find(FABRIKAM, Samples.caller(Role.OPERATOR)))
                .isEqualTo(new Companies.Found(new CompanyList.Page(
                        List.of(new CompanyRead.Found(MappingScene.FABRIKAM, "Fabrikam", true)), null)));
    }

    @Test
    void goesOnBehindACompany() {
        var first = scene.sound().findCompanies().find(new CompanySearch("", null, 1), Samples.caller(Role.OPERATOR));
        var second = scene.sound()
                .findCompanies()
                .find(new CompanySearch("", CompanyId.OWN, 1),
                        Samples.caller(Role.OPERATOR));

        assertThat(first).isInstanceOfSatisfying(Companies.Found.class,
                found -> assertThat(found.page().next()).isEqualTo(CompanyId.OWN));
        assertThat(second).isInstanceOfSatisfying(Companies.Found.class,
                found -> assertThat(found.page().companies()).doesNotContainAnyElementsOf(
                        ((Companies.Found) first).page().companies()));
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        var limited = scene.meeting(Call.ASK_COMPANY, Fault.RATE_LIMITED)
                .findCompanies()
                .find(FABRIKAM, Samples.caller(Role.OPERATOR));
        scene.unprove();

        assertThat(limited).isInstanceOfSatisfying(Companies.Impossible.class,
                impossible -> assertThat(impossible.obstacle()).isInstanceOfSatisfying(Obstacle.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(DeskFailure.RateLimited.class)));
        assertThat(scene.sound().findCompanies().find(FABRIKAM, Samples.caller(Role.OPERATOR)))
                .isEqualTo(new Companies.Impossible(new Obstacle.Untested()));
    }
}
