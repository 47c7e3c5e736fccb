package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.mapping.Obstacle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's companies as recent as can be had.
 *
 * @param directory empty where it was never read
 * @param obstacle why it could not be read anew; {@code null} where it is recent
 */
public record KnownCompanies(Optional<CompanyDirectory> directory, @Nullable Obstacle obstacle) {
    static KnownCompanies recent(CompanyDirectory directory) {
        return new KnownCompanies(Optional.of(directory), null);
    }
}
