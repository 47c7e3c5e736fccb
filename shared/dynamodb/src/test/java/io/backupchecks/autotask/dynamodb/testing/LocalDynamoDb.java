package io.backupchecks.autotask.dynamodb.testing;

import io.backupchecks.autotask.dynamodb.TableNames;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local on a free port of 127.0.0.1. */
public final class LocalDynamoDb implements AutoCloseable {
    /** Patient: the first calls load classes on both sides, on machines that have other things to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InetAddress bind;
    private final LocalDynamoDBServerHandler handler;
    private final Server server;
    private final DynamoDbClient client;

    private LocalDynamoDb(InetAddress bind, LocalDynamoDBRequestHandler requests) {
        this.bind = bind;
        handler = new LocalDynamoDBServerHandler(requests, null);
        server = new Server(new InetSocketAddress(bind, 0));
        server.setHandler(new ContextHandler(handler));
        startServer();
        client = DynamoDbClient.builder()
                .region(LocalAws.REGION)
                .credentialsProvider(LocalAws.CREDENTIALS)
                .endpointOverride(endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
                .build();
    }

    /** The one that all tests of this process share; each makes its own tables in it. It ends with the process. */
    public static LocalDynamoDb shared() {
        return Shared.INSTANCE;
    }

    /** A new one that forgets everything when it is closed. */
    public static LocalDynamoDb start() {
        return start(InetAddress.getLoopbackAddress());
    }

    /** The same on another address of this machine, for containers on it. */
    public static LocalDynamoDb start(InetAddress bind) {
        return new LocalDynamoDb(bind, new LocalDynamoDBRequestHandler(0, true, null, true, false));
    }

    /** A new one that keeps its items in a folder, which must exist. */
    public static LocalDynamoDb start(InetAddress bind, Path folder) {
        return new LocalDynamoDb(bind, new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false));
    }

    /** What {@code AWS_ENDPOINT_URL_DYNAMODB} must say. */
    public URI endpoint() {
        return URI.create(
                "http://" + bind.getHostAddress() + ":" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    /** For what no adapter does: making tables, reading items raw. */
    public DynamoDbClient client() {
        return client;
    }

    /** New, empty tables. */
    public TableNames newTables() {
        return tables("test-" + UUID.randomUUID() + "-");
    }

    /** The tables whose names begin so; those that are not there yet are made. */
    public TableNames tables(String prefix) {
        var names = new TableNames(prefix + "RunTickets", prefix + "CustomerMappings", prefix + "Settings",
                prefix + "TenantState", prefix + "AuditEvents");
        new TableDefinitions(names).createIn(client);
        return names;
    }

    /** The adapters on these tables. */
    public LocalStorage storage(TableNames names) {
        return LocalStorage.at(endpoint(), names);
    }

    /** How many items a table holds. */
    public int count(String table) {
        return client().scan(scan -> scan.tableName(table)).count();
    }

    /** All items of a table, raw. */
    public List<Map<String, AttributeValue>> items(String table) {
        return client().scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
    }

    /** Every item of every table as text, to look for what must not be there. */
    public String everything() {
        return client().listTables()
                .tableNames()
                .stream()
                .flatMap(table -> client().scan(scan -> scan.tableName(table)).items().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
            // Only this lets go of the file.
            handler.close();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
    }

    private void startServer() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
    }

    private static final class Shared {
        static final LocalDynamoDb INSTANCE = start();
    }
}
