package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statuses of mappings in the words of the contract. */
final class StatusWords {
    static final Map<String, Status> STATUSES = Arrays.stream(Status.values())
            .collect(Collectors.toUnmodifiableMap(StatusWords::of, Function.identity()));

    private StatusWords() {}

    static String of(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
