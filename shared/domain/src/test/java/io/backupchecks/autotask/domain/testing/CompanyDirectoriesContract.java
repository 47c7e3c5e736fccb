package io.backupchecks.autotask.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectories;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectory;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of directories must do. */
public abstract class CompanyDirectoriesContract {
    private static final Database OTHER_DATABASE = new Database(632_539);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123Z");

    private final CompanyDirectories directories;

    /** @param storage an empty one */
    protected CompanyDirectoriesContract(StoragePorts storage) {
        directories = storage.companyDirectories();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(directories.directory(Samples.DATABASE)).isEmpty();
    }

    @Test
    void readsBackExactlyWhatWasWritten() {
        var directory = new CompanyDirectory(Samples.DATABASE, NOW,
                List.of(new CompanyRead.Found(CompanyId.OWN, "", true),
                        new CompanyRead.Found(new CompanyId(Long.MAX_VALUE), "株式会社さくら & \"O'Hara\" 𝄞", true)));
        directories.save(directory);

        assertThat(directories.directory(Samples.DATABASE)).contains(directory);
        assertThat(directories.directory(OTHER_DATABASE)).isEmpty();
    }

    @Test
    void keepsADirectoryWithoutCompanies() {
        var empty = new CompanyDirectory(Samples.DATABASE, NOW, List.of());
        directories.save(empty);

        assertThat(directories.directory(Samples.DATABASE)).contains(empty);
    }

    @Test
    void theLastOneStands() {
        directories.save(large(NOW, 20_000));
        var shorter = large(NOW.plusSeconds(600), 20);
        directories.save(shorter);

        assertThat(directories.directory(Samples.DATABASE)).contains(shorter);
    }

    @Test
    void keepsTwentyThousandCompanies() {
        var directory = large(NOW, 20_000);
        directories.save(directory);

        assertThat(directories.directory(Samples.DATABASE)).contains(directory);
    }

    /** Names that no compression makes small. */
    private static CompanyDirectory large(Instant readAt, int companies) {
        var random = new Random(companies);
        return new CompanyDirectory(Samples.DATABASE, readAt, IntStream.rangeClosed(1, companies)
                .mapToObj(id -> new CompanyRead.Found(new CompanyId(id), Long.toString(random.nextLong(), 36) + " "
                        + Long.toString(random.nextLong(), 36), true))
                .toList());
    }
}
