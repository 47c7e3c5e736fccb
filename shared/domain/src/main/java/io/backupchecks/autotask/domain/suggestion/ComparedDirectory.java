package io.backupchecks.autotask.domain.suggestion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The names of the last directory, made ready once: among 20,000 companies that takes longer than comparing them. */
@Singleton
final class ComparedDirectory {
    private @Nullable Ready ready;

    @Inject
    ComparedDirectory() {}

    CompanyNames names(CompanyDirectory directory) {
        if (ready == null || !ready.isOf(directory)) {
            ready = new Ready(directory, new CompanyNames(directory.companies()));
        }
        return ready.names();
    }

    private record Ready(CompanyDirectory directory, CompanyNames names) {
        boolean isOf(CompanyDirectory other) {
            return directory.database().equals(other.database()) && directory.readAt().equals(other.readAt());
        }
    }
}
