package io.backupchecks.autotask.dynamodb;

import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDynamoDbTest {
    @Test
    void keepsItsItemsInAFolderIfAsked(@TempDir Path folder) {
        try (var before = LocalDynamoDb.start(InetAddress.getLoopbackAddress(), folder)) {
            before.storage(before.tables("kept-")).runTickets().write(silent(claimed()));
        }

        try (var after = LocalDynamoDb.start(InetAddress.getLoopbackAddress(), folder)) {
            assertThat(after.storage(after.tables("kept-")).runTickets().find(Samples.KEY)).contains(claimed());
        }
    }
}
