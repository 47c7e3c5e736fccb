package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of the function by its schedule, in a process of its own with a heap of 128 MB, compiled as Lambda compiles. */
final class SyncRun implements AutoCloseable {
    private static final Set<String> WRITES = Set.of("PutItem", "TransactWriteItems");
    private static final String QUERY = "POST /Companies/query";
    private static final int STARTS = 5;
    /** The log of the function, to read when it fails. */
    private static final Path LOG = Path.of("target/sync-names.log");
    private static final Path EVENT = Path.of("../../events/sync-names/scheduled.json");

    private final DemoTenant tenant;
    private final FaultyDynamoDb dynamoDb;
    private @Nullable Process process;
    private int writes;

    SyncRun(DemoTenant tenant) {
        this.tenant = tenant;
        dynamoDb = FaultyDynamoDb.before(tenant.standIns().dynamoDb().endpoint());
    }

    /** Lets it come to its end. */
    Figures run() {
        return run(Integer.MAX_VALUE);
    }

    /** Ends its process with SIGKILL when it has made so many writes. */
    Figures run(int most) {
        var figures = once(most);
        for (int left = STARTS; left > 0 && figures.isNotBegun(); left--) {
            figures = once(most);
        }
        return figures;
    }

    private Figures once(int most) {
        int before = queries();
        dynamoDb.plan(request -> WRITES.contains(request.operation()) && ++writes == most
                ? new Fault.AnswerLostAfter(this::kill)
                : new Fault.None());
        process = start();
        var peaks = output(process).strip().split(" ", 2);
        var killed = peaks.length < 2;
        return new Figures(exit(process), queries() - before, writes, killed ? 0 : Long.parseLong(peaks[0]),
                killed ? 0 : Long.parseLong(peaks[1]));
    }

    @Override
    public void close() {
        kill();
        dynamoDb.close();
    }

    private int queries() {
        return tenant.standIns().autotask().traffic().calls(QUERY);
    }

    private void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), SyncNamesProcess.class.getName()))
                .redirectError(Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(tenant.standIns().environment());
        builder.environment().put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        try {
            Files.createDirectories(LOG.toAbsolutePath().getParent());
            var started = builder.start();
            try (var event = started.getOutputStream()) {
                Files.copy(EVENT, event);
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Process process) {
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What one run took.
     *
     * @param peak of the heap, in bytes
     * @param lasting the same without what the first collections took away
     */
    record Figures(int exit, int queries, int writes, long peak, long lasting) {
        /** On a machine with too much to do the first call of a new process may take longer than the function allows. */
        boolean isNotBegun() {
            return exit == 1 && queries == 0;
        }
    }
}
