package io.backupchecks.autotask.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edited;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.LatestSettings;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two operators at once, a thousand times: a customer has a company exactly where the company has the customer. */
@Tag("slower")
class ParallelEditsTest {
    private static final int ROUNDS = 1_000;
    private static final int CUSTOMERS = 3;
    private static final int COMPANIES = 3;

    private final TableNames names = LocalDynamoDb.shared().newTables();
    private final Tables tables = new Tables(LocalDynamoDb.shared().client(), names, () -> AuditRetention.USUAL,
            new LatestSettings(Clock.systemUTC()));
    private final DynamoDbCustomerMappings mappings = new DynamoDbCustomerMappings(tables,
            new BatchReads(tables.client));
    private final Random random = new Random(5);

    @Test
    void bothSidesAlwaysAgree() throws Exception {
        int held = 0;
        int lost = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var edits = List.<Callable<Boolean>>of(editing(round, 0), editing(round, 1));
                for (var outcome : threads.invokeAll(edits)) {
                    held += outcome.get() ? 1 : 0;
                    lost += outcome.get() ? 0 : 1;
                }
                assertBothSidesAgree(round);
            }
        }
        assertThat(held).isGreaterThan(ROUNDS / 2);
        assertThat(lost).isGreaterThan(ROUNDS / 10);
    }

    private Callable<Boolean> editing(int round, int operator) {
        var customer = new CustomerId("customer-" + random.nextInt(CUSTOMERS));
        var company = new CompanyId(100 + random.nextInt(COMPANIES));
        var isAway = random.nextInt(4) == 0;
        var before = mappings.entry(Samples.DATABASE, customer);
        var mapped = SampleMappings.edit(mappings, mapping(customer, company, before.version() + 1));
        var event = SampleMappings.event(Samples.DATABASE, customer, "round-" + round + "-" + operator);
        var edit = new Edit(before, isAway ? before.unmapped() : mapped.after(), event);
        return () -> holds(edit);
    }

    private boolean holds(Edit edit) {
        try {
            return mappings.edit(edit) instanceof Edited.Held;
        } catch (StorageUnavailable _) {
            return false;
        }
    }

    private void assertBothSidesAgree(int round) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            var id = new CustomerId("customer-" + customer);
            mappings.find(Samples.DATABASE, id)
                    .ifPresent(mapping -> assertThat(owner(mapping.company())).as("round " + round).isEqualTo(id));
        }
        for (int company = 0; company < COMPANIES; company++) {
            var id = new CompanyId(100 + company);
            Tables.get(tables.owners, Keys.company(Samples.DATABASE, id))
                    .ifPresent(owner -> assertThat(mappings.find(Samples.DATABASE, owner.customer()))
                            .as("round " + round)
                            .hasValueSatisfying(mapping -> assertThat(mapping.company()).isEqualTo(id)));
        }
    }

    private CustomerId owner(CompanyId company) {
        return Tables.get(tables.owners, Keys.company(Samples.DATABASE, company)).orElseThrow().customer();
    }

    private static CustomerMapping mapping(CustomerId customer, CompanyId company, long version) {
        return SampleMappings.mapping(customer, company, "Company " + company.value(), Status.OK, version);
    }
}
