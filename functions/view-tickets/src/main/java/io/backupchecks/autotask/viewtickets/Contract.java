package io.backupchecks.autotask.viewtickets;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The HTTPS contract as JSON, packaged with the function. */
final class Contract {
    private final String json;

    @Inject
    Contract() {
        try (var resource = requireNonNull(Contract.class.getResourceAsStream("/openapi.json"), "no openapi.json")) {
            json = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        return json;
    }
}
