package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.lambda.mapping.MappingDocument;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statuses of mappings in the words of the contract. */
final class StatusWords {
    static final Map<String, Status> STATUSES = Arrays.stream(Status.values())
            .collect(Collectors.toUnmodifiableMap(MappingDocument::word, Function.identity()));

    private StatusWords() {}
}
