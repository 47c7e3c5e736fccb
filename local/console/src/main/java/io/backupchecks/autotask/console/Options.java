package io.backupchecks.autotask.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What the local system is started with.
 *
 * @param bind the address that everything listens on; loopback unless containers have to reach it
 * @param addresses where to write, once ready, what a function's environment needs; empty for nowhere
 * @param data the folder that keeps the items; empty for memory only
 * @param callerKeys a JWK set whose public keys may sign tokens too; empty for none
 */
record Options(InetAddress bind, int port, Optional<Path> addresses, Optional<Path> data, Optional<Path> callerKeys,
        boolean showsLog) {
    static final String HELP = """
            Starts the integration on this machine: DynamoDB, Secrets Manager and Autotask as stand-ins, the functions
            behind a local gateway, a demo Backupchecks for the browser. It ends with Ctrl-C.

            usage: local/start [--port N] [--data FOLDER] [--log] [--bind ADDRESS] [--addresses FILE]
                               [--caller-keys FILE]

              --port N          the gateway's port (8080), the demo takes the next one; 0 takes free ones
              --data FOLDER     keep the items in this folder; without it everything is forgotten at the end
              --log             show the functions' log lines
              --bind ADDRESS    listen here instead of on 127.0.0.1, so that containers can reach it
              --addresses FILE  write the addresses that a function's environment needs to this file when ready
              --caller-keys FILE
                                accept tokens that are signed with a key of this JWK set, too
            """;
    private static final int PORT = 8080;

    /** The one after the gateway's. */
    int demoPort() {
        return port == 0 ? 0 : port + 1;
    }

    /** @throws IllegalArgumentException with a message for the person who typed {@code arguments} */
    static Options parse(List<String> arguments) {
        var options = new Options(InetAddress.getLoopbackAddress(), PORT, Optional.empty(), Optional.empty(),
                Optional.empty(), false);
        var words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            options = options.with(words.pop(), words);
        }
        return options;
    }

    private Options with(String name, ArrayDeque<String> rest) {
        return switch (name) {
            case "--log" -> new Options(bind, port, addresses, data, callerKeys, true);
            case "--port" -> new Options(bind, number(name, rest), addresses, data, callerKeys, showsLog);
            case "--bind" -> new Options(address(name, rest), port, addresses, data, callerKeys, showsLog);
            case "--addresses" -> new Options(bind, port, file(name, rest), data, callerKeys, showsLog);
            case "--data" -> new Options(bind, port, addresses, file(name, rest), callerKeys, showsLog);
            case "--caller-keys" -> new Options(bind, port, addresses, data, file(name, rest), showsLog);
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private static String value(String name, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return rest.pop();
    }

    private static Optional<Path> file(String name, ArrayDeque<String> rest) {
        return Optional.of(Path.of(value(name, rest)));
    }

    private static int number(String name, ArrayDeque<String> rest) {
        var text = value(name, rest);
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(name + " needs a port number, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static InetAddress address(String name, ArrayDeque<String> rest) {
        var text = value(name, rest);
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException _) {
            throw new IllegalArgumentException(name + " needs an address of this machine, not " + text);
        }
    }
}
