package io.backupchecks.autotask.dynamodb;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.recorded;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParallelClaimsTest {
    private static final int CALLERS = 20;

    private final DynamoDbPorts ports = new DynamoDbPorts();

    static Stream<Function<RunTicket, Change>> waysToWrite() {
        return Stream.of(item -> silent(item), item -> recorded(item));
    }

    @ParameterizedTest
    @MethodSource("waysToWrite")
    void oneOfManyHoldsAndEveryOtherSeesIt(Function<RunTicket, Change> way) throws Exception {
        var claims = IntStream.range(0, CALLERS)
                .mapToObj(caller -> claimed(Samples.KEY, NOW.plusSeconds(caller)))
                .toList();

        var outcomes = all(claims.stream().map(way).<Callable<Written>>map(this::writing).toList());

        var winner = ports.runTickets().find(Samples.KEY);
        assertThat(outcomes).containsOnlyOnce(new Written.Held())
                .containsOnly(new Written.Held(), new Written.Lost(winner));
        assertThat(winner).hasValueSatisfying(item -> assertThat(claims).contains(item));
    }

    private Callable<Written> writing(Change change) {
        return () -> {
            var written = ports.runTickets().write(change);
            return written instanceof Written.Busy ? ports.runTickets().write(change) : written;
        };
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
