import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stand-in for LocalStack's own init in a function's container: says when the function is ready, takes invocations from
 * LocalStack and passes them to AWS's Runtime Interface Emulator, which runs the function. Log lines stay in the container.
 */
final class LambdaInit {
    private static final int PORT = 9563;
    private static final URI EMULATOR = URI.create("http://127.0.0.1:8080/2015-03-31/functions/function/invocations");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String localStack = System.getenv("LOCALSTACK_RUNTIME_ENDPOINT");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new LambdaInit().run();
    }

    private void run() throws IOException, InterruptedException {
        var emulator = new ProcessBuilder("/var/rapid/aws-lambda-rie", "--log-level", "error").inheritIO();
        emulator.environment().putIfAbsent("AWS_LAMBDA_FUNCTION_HANDLER", System.getenv().getOrDefault("_HANDLER", ""));
        var process = emulator.start();
        var server = HttpServer.create(new InetSocketAddress(PORT), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/invoke", this::take);
        server.start();
        post(URI.create(localStack + "/status/" + System.getenv("LOCALSTACK_RUNTIME_ID") + "/ready"), "");
        System.exit(process.waitFor());
    }

    /** Accepted at once; the answer goes another way. */
    private void take(HttpExchange exchange) throws IOException {
        var invocation = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        Thread.startVirtualThread(() -> invoke(invocation));
    }

    private void invoke(String invocation) {
        var path = localStack + "/invocations/" + text(invocation, "invoke-id");
        try {
            var answer = post(EMULATOR, text(invocation, "payload"));
            post(URI.create(path + "/logs"), "{\"logs\":\"\"}");
            post(URI.create(path + (isFailure(answer) ? "/error" : "/response")), answer.body());
        } catch (IOException e) {
            e.printStackTrace();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The emulator answers 200 to a function that failed, with what the runtime says of it. */
    private static boolean isFailure(HttpResponse<String> answer) {
        return answer.statusCode() != 200
                || answer.body().startsWith("{\"error") && answer.body().contains("\"errorType\"");
    }

    private HttpResponse<String> post(URI address, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A member's text; possessive, for a large payload must not exhaust the stack. */
    private static String text(String json, String member) {
        var found = Pattern.compile("\"" + member + "\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(json);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                plain.append(text.charAt(i));
            } else if (text.charAt(++i) == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(escaped(text.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
