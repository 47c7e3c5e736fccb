package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.mapping.CompanyDesk.Opening;
import io.backupchecks.autotask.domain.mapping.CompanyDesk;
import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies.Asking;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the directory: from storage while it is less than ten minutes old, else from Autotask, page by page. */
final class ReadDirectory {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration READ = Duration.ofSeconds(5);
    /** For comparing names and for the answer. */
    private static final Duration RESERVE = Duration.ofSeconds(8);
    private static final int PAGE = 500;

    private final CompanyDirectories directories;
    private final CompanyDesk companyDesk;
    private final Clock clock;

    @Inject
    ReadDirectory(CompanyDirectories directories, CompanyDesk companyDesk, Clock clock) {
        this.directories = directories;
        this.companyDesk = companyDesk;
        this.clock = clock;
    }

    /** @param refresh whether it is read from Autotask at any age */
    KnownCompanies read(Credentials credentials, boolean refresh, Asking asking) {
        var stored = directories.directory(credentials.database());
        return stored.filter(directory -> !refresh && isRecent(directory))
                .map(KnownCompanies::recent)
                .orElseGet(() -> live(credentials, stored, asking));
    }

    private boolean isRecent(CompanyDirectory directory) {
        return clock.instant().isBefore(directory.readAt().plus(KEPT));
    }

    private KnownCompanies live(Credentials credentials, Optional<CompanyDirectory> stored, Asking asking) {
        return switch (companyDesk.open(credentials, asking.caller())) {
            case Opening.Closed(var obstacle) -> new KnownCompanies(stored, obstacle);
            case Opening.Open opened ->
                known(from(null, new Reading(opened, clock.instant(), new ArrayList<>(), asking.time())),
                        credentials.database(), stored);
        };
    }

    private KnownCompanies known(Pages pages, Database database, Optional<CompanyDirectory> stored) {
        return switch (pages) {
            case Pages.Whole(var reading) ->
                saved(new CompanyDirectory(database, reading.begunAt(), reading.companies()));
            case Pages.Broken(var obstacle) -> new KnownCompanies(stored, obstacle);
        };
    }

    private KnownCompanies saved(CompanyDirectory directory) {
        directories.save(directory);
        return KnownCompanies.recent(directory);
    }

    private Pages from(@Nullable CompanyId last, Reading reading) {
        var limit = reading.time().atMost(READ, RESERVE);
        if (limit.isZero()) {
            return new Pages.Broken(new Obstacle.OutOfTime());
        }
        var opened = reading.opened();
        return switch (opened.desk().activeCompanies(new CompanySearch("", last, PAGE), limit)) {
            case CompanyList.Page(var found, var next) -> {
                reading.companies().addAll(found);
                yield further(last, next, reading);
            }
            case CompanyList.Failed(var failure) -> new Pages.Broken(companyDesk.failed(opened, failure));
        };
    }

    /** A page that does not lead on would be read again and again. */
    private Pages further(@Nullable CompanyId last, @Nullable CompanyId next, Reading reading) {
        if (next == null) {
            return new Pages.Whole(reading);
        }
        return last != null && next.value() <= last.value()
                ? new Pages.Broken(new Obstacle.Failed(new BadAnswer("a page of companies begins before its place")))
                : from(next, reading);
    }

    private record Reading(Opening.Open opened, Instant begunAt, List<CompanyRead.Found> companies, TimeLeft time) {}

    private sealed interface Pages {
        record Whole(Reading reading) implements Pages {}

        record Broken(Obstacle obstacle) implements Pages {}
    }
}
