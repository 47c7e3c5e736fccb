package io.backupchecks.autotask.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Starts the local system, says where it is, and ends it with the process. */
public final class Console {
    /** Where {@code local/token} finds the control address. */
    private static final Path CONTROL = Path.of("local-data", "control");

    private Console() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            run(Options.parse(words), System.out);
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage() + "\n\n" + Options.HELP);
            System.exit(2);
        }
    }

    private static void run(Options options, PrintStream out) throws IOException, InterruptedException {
        out.println("Starting …");
        var system = LocalSystem.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system)));
        write(CONTROL, system.control().toString());
        if (options.addresses().isPresent()) {
            write(options.addresses().get(), addresses(system));
        }
        out.print(Welcome.text(system));
        new CountDownLatch(1).await();
    }

    private static void end(LocalSystem system) {
        system.close();
        try {
            Files.deleteIfExists(CONTROL);
        } catch (IOException _) {
            // The next start writes over it.
        }
    }

    private static String addresses(LocalSystem system) {
        return system.standIns()
                .addresses()
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** In one move: whoever sees the file sees all of it. */
    private static void write(Path file, String text) throws IOException {
        var target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        var draft = Files.createTempFile(target.getParent(), "draft", "");
        Files.writeString(draft, text);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
