package io.backupchecks.autotask.wiring.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.Context.BeforeExecution;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Writes down what every request of a function needs from IAM while tests run, in {@code target/grants/FUNCTION.txt} of the
 * module; the SDK finds it by its resource. In the folder of a function that is what comes through the edge or before the
 * snapshot; elsewhere, and of other functions, what {@link #as} names. What tests themselves ask is nobody's business.
 * What earlier runs recorded is added to: {@code mvn clean} forgets it.
 */
public final class RecordedGrants implements ExecutionInterceptor {
    private static final ScopedValue<String> FUNCTION = ScopedValue.newInstance();
    private static final String TEST = "";
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String EDGE = "io.backupchecks.autotask.lambda.";
    private static final String WARM_UP = "StorageWarmUp";

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** The function, recorded under its name wherever it is called. */
    public static RequestStreamHandler as(String function, RequestStreamHandler handler) {
        return (event, answer, context) -> ScopedValue.where(FUNCTION, function).call(() -> {
            handler.handleRequest(event, answer, context);
            return null;
        });
    }

    /** Does what is the test's own, in the midst of a call to a function. */
    public static void aside(Runnable work) {
        ScopedValue.where(FUNCTION, TEST).run(work);
    }

    /** What the tests of a module, which has this folder, have recorded of a function; empty where they have not run. */
    public static Set<Grant> of(Path module, String function) throws IOException {
        var file = file(module.resolve("target"), function);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Grant::parse).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public void beforeExecution(BeforeExecution context, ExecutionAttributes attributes) {
        asking().ifPresent(function -> Grant.of(context.request())
                .stream()
                .filter(grant -> known.add(function + grant))
                .forEach(grant -> write(function, grant)));
    }

    private static Optional<String> asking() {
        return FUNCTION.isBound()
                ? Optional.of(FUNCTION.get()).filter(name -> !name.equals(TEST))
                : ownFunction(TARGET).filter(_ -> isOfFunction());
    }

    /** The function whose folder this is the target of. */
    static Optional<String> ownFunction(Path target) {
        int names = target.getNameCount();
        return names > 2 && target.getName(names - 3).endsWith("functions")
                ? Optional.of(target.getName(names - 2).toString())
                : Optional.empty();
    }

    private static boolean isOfFunction() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(RecordedGrants::isOfFunction));
    }

    /** Requests go through the edge, and so does the schedule; the warm-up before a snapshot has its own way. */
    private static boolean isOfFunction(StackWalker.StackFrame frame) {
        return (frame.getClassName().startsWith(EDGE) && !frame.getClassName().contains(".testing."))
                || frame.getClassName().endsWith(WARM_UP);
    }

    private static Path file(Path target, String function) {
        return target.resolve("grants").resolve(function + ".txt");
    }

    private static synchronized void write(String function, Grant grant) {
        var file = file(TARGET, function);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, grant + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
