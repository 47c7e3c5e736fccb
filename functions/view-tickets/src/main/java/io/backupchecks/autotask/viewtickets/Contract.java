package io.backupchecks.autotask.viewtickets;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The HTTPS contract as JSON, packaged with the function. */
final class Contract {
    private final String json;

    @Inject
    Contract() {
        try (var resource = Contract.class.getResourceAsStream("/openapi.json")) {
            if (resource == null) {
                throw new IllegalStateException("the package has no openapi.json");
            }
            json = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        return json;
    }
}
