package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether Autotask has rejected one version of the credentials: while open, no call starts with them. */
public record Breaker(SecretVersion secret, @Nullable Instant openedAt) {
    /** A breaker that nothing has opened. */
    public static Breaker closed(SecretVersion secret) {
        return new Breaker(secret, null);
    }

    public boolean isOpen() {
        return openedAt != null;
    }
}
