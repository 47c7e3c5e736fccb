package io.backupchecks.autotask.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AuditEventSchemaTest {
    @Test
    void anEventExpiresWhenItsRetentionIsOver() {
        var event = SampleMappings.event(Samples.DATABASE, new CustomerId("42"), "mapped");

        var item = AuditEventSchema.schema(() -> Duration.ofDays(30)).itemToMap(event, true);

        var end = String.valueOf(event.at().plus(Duration.ofDays(30)).getEpochSecond());
        assertThat(item).containsEntry("expiresAt", AttributeValue.fromN(end));
    }
}
