package io.backupchecks.autotask.wiring;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.auth.CallerKeySource;
import io.backupchecks.autotask.lambda.auth.CallerKeys;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.secretsmanager.CallerKeysText;
import jakarta.inject.Inject;

/** The caller keys as they are stored. That they could not be read is logged: keys that are still good may hide it. */
final class StoredCallerKeys implements CallerKeySource {
    private final CallerKeysText text;
    private final Log log;

    @Inject
    StoredCallerKeys(CallerKeysText text, Log log) {
        this.text = text;
        this.log = log;
    }

    @Override
    public CallerKeys current() {
        try {
            return CallerKeys.parse(text.current());
        } catch (StorageUnavailable lost) {
            log.warn("the caller keys were not read");
            throw lost;
        }
    }
}
