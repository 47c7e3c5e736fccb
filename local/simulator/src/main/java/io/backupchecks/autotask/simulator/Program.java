package io.backupchecks.autotask.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The simulator as a program of its own, for functions that run elsewhere; it ends with the process. */
public final class Program {
    static final String HELP = """
            Simulates Autotask on this machine, with demo data that is forgotten at the end. It ends with Ctrl-C.

            usage: local/autotask [--bind ADDRESS] [--port N] [--address FILE]

              --bind ADDRESS    listen here instead of on 127.0.0.1, so that containers can reach it
              --port N          the port; without it a free one
              --address FILE    write the address to this file when ready
            """;
    private static final List<String> NAMES = List.of("--bind", "--port", "--address");

    private Program() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (isMistaken(arguments)) {
            System.err.print(HELP);
            System.exit(2);
        }
        var _ = start(List.of(arguments), System.out);
        new CountDownLatch(1).await();
    }

    static Simulator start(List<String> words, PrintStream out) throws IOException {
        var builder = Simulator.builder();
        var bind = value("--bind", words);
        if (bind.isPresent()) {
            builder.bind(InetAddress.getByName(bind.get()));
        }
        value("--port", words).map(Integer::parseInt).ifPresent(builder::port);
        var simulator = builder.start();
        out.println("Autotask is simulated at " + simulator.origin());
        var address = value("--address", words);
        if (address.isPresent()) {
            write(Path.of(address.get()), simulator.origin().toString());
        }
        return simulator;
    }

    /** Pairs of a name and its value; a port is a number. */
    static boolean isMistaken(String... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length
                    || ("--port".equals(arguments[i]) && !arguments[i + 1].matches("\\d{1,5}"))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> value(String name, List<String> words) {
        var place = words.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
    }

    /** In one move: whoever sees the file sees all of it. */
    private static void write(Path file, String text) throws IOException {
        var target = file.toAbsolutePath();
        var draft = Files.createTempFile(target.getParent(), "draft", "");
        Files.writeString(draft, text);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
