package io.backupchecks.autotask.domain.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.ToolProvider;

/**
 * Takes one rule after the other out of a module and demands that it is noticed, by the proof or by the test classes that the
 * mutant names: {@code Mutants MODULE [NAME…]}. The sound product must be noticed by none of these.
 *
 * <p>Exits with 1 if one survives, or cannot be made any more.
 */
public final class Mutants {
    private final Path module;
    private final Path work;

    Mutants(Path module, Path work) {
        this.module = module;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        var module = Path.of(args[0]);
        var wanted = List.of(args).subList(1, args.length);
        var mutants = new Mutants(module, Files.createTempDirectory("mutants"));
        System.exit(mutants.run(wanted) ? 0 : 1);
    }

    private boolean run(List<String> wanted) throws Exception {
        var mutants = mutants(wanted);
        var found = isSound(mutants);
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var verdict : workers.invokeAll(mutants.stream().map(this::task).toList())) {
                found &= told(verdict);
            }
        }
        return found;
    }

    private List<Mutant> mutants(List<String> wanted) throws IOException {
        var mutants = new ArrayList<Mutant>();
        try (var files = Files.list(module.resolve("src/test/mutants"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".mutant")).sorted().toList()) {
                var mutant = Mutant.read(file);
                if (wanted.isEmpty() || wanted.contains(mutant.name())) {
                    mutants.add(mutant);
                }
            }
        }
        if (mutants.isEmpty()) {
            throw new IllegalArgumentException("no mutant to run");
        }
        return mutants;
    }

    private Callable<Boolean> task(Mutant mutant) {
        return () -> isFound(mutant);
    }

    private boolean isSound(List<Mutant> mutants) throws IOException, InterruptedException {
        var tests = mutants.stream().map(Mutant::tests).flatMap(List::stream).distinct().toList();
        if (tests.isEmpty()) {
            return true;
        }
        var log = work.resolve("sound.log");
        var isSound = hunt("nothing", tests, work, log) == 0;
        System.out.println(isSound ? "The sound product passes." : "The sound product fails: " + Files.readString(log));
        return isSound;
    }

    private static boolean told(Future<Boolean> verdict) throws InterruptedException {
        try {
            return verdict.get();
        } catch (java.util.concurrent.ExecutionException broken) {
            System.out.println("CANNOT BE MADE  " + broken.getCause());
            return false;
        }
    }

    private boolean isFound(Mutant mutant) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var output = Files.createDirectories(work.resolve(mutant.name()).resolve("classes"));
        compile(mutant, output);
        var log = work.resolve(mutant.name()).resolve("hunt.log");
        int exit = hunt(mutant.name(), mutant.tests(), output, log);
        var words = Files.readString(log).strip();
        System.out.printf("%s  %s (%s), %.1f s%n    %s%n", exit == Hunt.FOUND ? "found   " : "SURVIVED", mutant.name(),
                mutant.drops(),
                (System.nanoTime() - begin) / 1e9, words.substring(0, Math.min(160, words.length())));
        return exit == Hunt.FOUND;
    }

    /** Of the one package that the module has. */
    private Path sources() throws IOException {
        try (var packages = Files.list(module.resolve("src/main/java/io/backupchecks/autotask"))) {
            return packages.findFirst().orElseThrow();
        }
    }

    private void compile(Mutant mutant, Path output) throws IOException {
        var sources = new ArrayList<String>();
        for (var changed : mutant.applied(sources()).entrySet()) {
            var file = work.resolve(mutant.name()).resolve(changed.getKey());
            Files.createDirectories(parent(file));
            Files.writeString(file, changed.getValue());
            sources.add(file.toString());
        }
        var words = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", output.toString(), "-cp",
                System.getProperty("java.class.path")));
        words.addAll(sources);
        var errors = new java.io.ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, errors, errors, words.toArray(String[]::new)) != 0) {
            throw new UncheckedIOException(
                    new IOException(mutant.name() + ": " + errors.toString(StandardCharsets.UTF_8)));
        }
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no folder");
        }
        return parent;
    }

    private static int hunt(String name, List<String> tests, Path classes, Path log)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
        var words = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-Xmx400m", "-cp", path,
                Hunt.class.getName(), name));
        words.addAll(tests);
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    }
}
