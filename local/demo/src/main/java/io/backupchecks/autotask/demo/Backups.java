package io.backupchecks.autotask.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The customers and runs of Backupchecks, with the runs as the contract takes them. */
final class Backups {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final ZoneOffset SITE = ZoneOffset.ofHours(1);

    private final JsonNode data;
    private final InstantSource clock;
    private final Instant start;
    private final ConcurrentSkipListMap<Long, ObjectNode> runs = new ConcurrentSkipListMap<>();

    private Backups(JsonNode data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
        start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        data.path("runs").forEach(run -> add(run.path("id").asLong(), run, start));
    }

    static Backups read(InstantSource clock) {
        try (var file = Objects.requireNonNull(Backups.class.getResourceAsStream("/backups.json"))) {
            return new Backups(JsonMapper.shared().readTree(file), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode customers() {
        return data.path("customers");
    }

    /** The newest first. */
    List<ObjectNode> runs() {
        return List.copyOf(runs.descendingMap().values());
    }

    Optional<ObjectNode> run(String id) {
        return runs().stream().filter(run -> run.path("runId").asString().equals(id)).findFirst();
    }

    /** The runs of one more night: each job of the list once, under ids that no earlier run has had. */
    synchronized int anotherNight() {
        var first = Math.max(clock.instant().getEpochSecond(), runs.lastKey() + 1);
        var jobs = data.path("anotherNight");
        for (int index = 0; index < jobs.size(); index++) {
            add(first + index, jobs.get(index), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
        return jobs.size();
    }

    private void add(long id, JsonNode job, Instant now) {
        var shown = JsonMapper.shared().createObjectNode().put("runId", Long.toString(id));
        shown.set("customer", customer(job.path("customerId").asString()));
        var run = shown.putObject("run");
        for (var name : List.of("job", "backupType", "status", "severity", "remark")) {
            if (job.has(name)) {
                run.set(name, job.path(name));
            }
        }
        run.put("startedAt",
                now.minus(Duration.ofMinutes(job.path("minutesAgo").asLong())).atOffset(SITE).format(OFFSET));
        run.put("url", "https://backupchecks.example/run-checks?run=" + id);
        shown.set("objects", job.path("objects").deepCopy());
        runs.put(id, shown);
    }

    private JsonNode customer(String id) {
        return StreamSupport.stream(customers().spliterator(), false)
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
