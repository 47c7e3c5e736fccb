package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.suggestion.CompanyDirectories;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectory;
import io.backupchecks.autotask.domain.tenant.Database;
import jakarta.inject.Inject;
import java.util.Optional;

/** The directories of companies in DynamoDB. */
public final class DynamoDbCompanyDirectories implements CompanyDirectories {
    private final Documents documents;

    @Inject
    DynamoDbCompanyDirectories(Tables tables) {
        documents = new Documents(tables);
    }

    @Override
    public Optional<CompanyDirectory> directory(Database database) {
        return documents.read(Keys.companies(database), CompanyDirectory.class);
    }

    @Override
    public void save(CompanyDirectory directory) {
        documents.write(Keys.companies(directory.database()), directory.readAt(), directory);
    }
}
