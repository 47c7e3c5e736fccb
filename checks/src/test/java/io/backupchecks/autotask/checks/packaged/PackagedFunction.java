package io.backupchecks.autotask.checks.packaged;

import io.backupchecks.autotask.checks.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * A function's zip in a process of its own, as Lambda runs it: unpacked, started by AWS's Runtime Interface Client with the environment
 * of Lambda, its snapshot hooks called before the first invocation.
 */
final class PackagedFunction implements AutoCloseable {
    private static final int MEMORY_MB = 512;

    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private PackagedFunction(RuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /**
     * Does not wait for the end of INIT.
     *
     * @param work an empty folder for what is unpacked and logged
     */
    static PackagedFunction start(String function, Path work, Map<String, String> environment) throws IOException {
        var task = unpack(Layout.zip(function), Files.createDirectories(work.resolve("task")));
        var log = work.resolve("log");
        var api = RuntimeApi.start(Clock.systemUTC());
        var builder = new ProcessBuilder(command(Layout.handler(function))).directory(task.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(lambda(function, task, api.address()));
        var started = new PackagedFunction(api, builder.start(), log);
        var _ = started.process.onExit().thenRun(api::ended);
        return started;
    }

    /** Waits for the end of INIT, once, before the first invocation. */
    void awaitRestored() throws IOException, InterruptedException {
        expect(api.restored(), "restore/next");
    }

    /** The answer to an event; an error of the function is one of the test. */
    String invoke(String event) throws IOException, InterruptedException {
        return expect(api.invoke(event), "/response").body();
    }

    /** The most memory that the whole process had, in bytes, by the kernel's count. */
    long peakMemory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }

    private RuntimeApi.Answer expect(RuntimeApi.Answer answer, String kind) throws IOException {
        if (answer.is(kind)) {
            return answer;
        }
        throw new AssertionError(answer + " instead of " + kind + "; it logged:\n" + Files.readString(log));
    }

    /** As Lambda starts Java: the client's own jars are the class path, the function's are found below the task root. */
    private static String[] command(String handler) {
        return new String[]{Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY_MB * 85 / 100 + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true", "--enable-native-access=ALL-UNNAMED", "-cp",
                Path.of("target", "runtime").toAbsolutePath() + "/*",
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", handler};
    }

    private static Map<String, String> lambda(String function, Path task, String address) {
        return Map.of("AWS_LAMBDA_RUNTIME_API", address, "_HANDLER", Layout.handler(function), "LAMBDA_TASK_ROOT",
                task.toString(), "AWS_LAMBDA_FUNCTION_NAME", function, "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(MEMORY_MB), "AWS_LAMBDA_INITIALIZATION_TYPE",
                "snap-start", "AWS_ACCESS_KEY_ID", "packaged", "AWS_SECRET_ACCESS_KEY", "packaged");
    }

    private static Path unpack(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
                var target = Files.createDirectories(folder.resolve(entry.getName()).getParent())
                        .resolve(Path.of(entry.getName()).getFileName());
                Files.copy(file.getInputStream(entry), target);
            }
        }
        return folder;
    }
}
