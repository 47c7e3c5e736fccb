package io.backupchecks.autotask.wiring;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.metrics.Measure;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes each signal a log line and a count under its name, such as {@code DuplicateTickets}. */
final class MeasuredSignals implements Signals {
    private final Log log;
    private final Metrics metrics;

    @Inject
    MeasuredSignals(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    @Override
    public void raise(Signal signal) {
        log.warn("signal", new Field("signal", name(signal)));
        metrics.writeForService(Measure.once(name(signal)));
    }

    static String name(Signal signal) {
        return Arrays.stream(signal.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
