package io.backupchecks.autotask.lambda.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Mapped;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MappingDocumentTest {
    private static final Instant MAPPED = Instant.parse("2026-02-03T08:00:00Z");
    private static final Instant SYNCED = Instant.parse("2026-02-04T01:15:00Z");

    @Test
    void showsTheMappingAndNamesItsVersion() {
        var document = MappingDocument.of(mapping(Status.RENAMED, "Renamed in Autotask."));

        assertThat(document).isEqualTo(new MappingDocument("42", "autotask", 174, "Contoso B.V.", "renamed",
                "Renamed in Autotask.", "2026-02-04T01:15:00Z", new MappingDocument.Person("7", "Anna"),
                "2026-02-03T08:00:00Z", 3));
        assertThat(document.entityTag().quoted()).isEqualTo("\"3\"");
    }

    @Test
    void hasNoReasonWhereThereIsNothingToSay() {
        assertThat(MappingDocument.of(mapping(Status.OK, "")).statusReason()).isNull();
    }

    private static CustomerMapping mapping(Status status, String reason) {
        return new CustomerMapping(new Database(632_538), new CustomerId("42"), new CompanyId(174), "Contoso B.V.",
                status, reason, new Mapped(new Operator("7", "Anna"), MAPPED), new Synced(SYNCED, MAPPED), 3);
    }
}
