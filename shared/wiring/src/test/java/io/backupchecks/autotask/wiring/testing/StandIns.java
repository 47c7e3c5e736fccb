package io.backupchecks.autotask.wiring.testing;

import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.secretsmanager.testing.SecretsManagerEmulator;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What stands in for DynamoDB, Secrets Manager and Autotask, with the tables and secrets of the template. */
public final class StandIns implements AutoCloseable {
    private static final List<String> TABLES = List.of("RunTickets", "CustomerMappings", "Settings", "TenantState",
            "AuditEvents");
    private static final String USER = "api-user@provider.example";
    private static final String API_CREDENTIALS = "ApiCredentials";
    private static final String CALLER_KEYS = "CallerKeySet";

    private final LocalDynamoDb dynamoDb;
    private final SecretsManagerEmulator secretsManager;
    private final Simulator autotask;
    private final SecretVersion secret;
    private final Login login;

    private StandIns(LocalDynamoDb dynamoDb, SecretsManagerEmulator secretsManager, Simulator autotask,
            SecretVersion secret, Login login) {
        this.dynamoDb = dynamoDb;
        this.secretsManager = secretsManager;
        this.autotask = autotask;
        this.secret = secret;
        this.login = login;
    }

    /** Items in memory, on loopback. */
    public static StandIns start(Clock clock, CallerTokens tokens) {
        return start(InetAddress.getLoopbackAddress(), Optional.empty(), clock, tokens);
    }

    /** @param data the folder that keeps the items; empty for memory */
    public static StandIns start(InetAddress bind, Optional<Path> data, Clock clock, CallerTokens tokens) {
        var login = new Login(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        var dynamoDb = data.map(folder -> kept(bind, folder)).orElseGet(() -> LocalDynamoDb.start(bind));
        dynamoDb.tables("");
        var secretsManager = SecretsManagerEmulator.start(bind, clock);
        secretsManager.put(CALLER_KEYS, new Secret(tokens.callerKeys()));
        var secret = secretsManager.put(API_CREDENTIALS, new Secret(credentials(login)));
        var autotask = Simulator.builder().bind(bind).clock(clock).userName(USER).login(login).start();
        return new StandIns(dynamoDb, secretsManager, autotask, secret, login);
    }

    public Simulator autotask() {
        return autotask;
    }

    public LocalDynamoDb dynamoDb() {
        return dynamoDb;
    }

    public SecretsManagerEmulator secretsManager() {
        return secretsManager;
    }

    /** What nobody but Autotask may be told: the secret of the API user and the tracking identifier. */
    public List<String> secrets() {
        return List.of(login.secret(), login.integrationCode());
    }

    /** Every item of every table, as text. */
    public List<String> items() {
        return TABLES.stream().flatMap(table -> dynamoDb.items(table).stream()).map(Object::toString).toList();
    }

    /** What reaches into a function here: these stand-ins as its environment. */
    public Surroundings surroundings(Clock clock, LineOutput output) {
        return new Surroundings(new Environment(environment()), clock, System::nanoTime, output);
    }

    /** Makes the demo tenant ready to use, through the adapters of the functions. */
    public void storeDemoData(Surroundings surroundings) {
        demoData(surroundings).store(secret, URI.create(entryPoint()));
    }

    /** Stores what a validation leaves that passes. */
    public void validate(Surroundings surroundings) {
        demoData(surroundings).validate();
    }

    /** Lets the tickets of the demo tenant be resolved. */
    public void allowResolving(Surroundings surroundings) {
        demoData(surroundings).allowResolving();
    }

    private static DemoData demoData(Surroundings surroundings) {
        return new DemoData(DaggerDemoComponent.factory().create(surroundings));
    }

    /** Points the AWS SDK of this process here, in its own way: clients that are made from now on. */
    public void pointSdkHere() {
        System.setProperty("aws.endpointUrlDynamoDb", dynamoDb.endpoint().toString());
        System.setProperty("aws.endpointUrlSecretsManager", secretsManager.endpoint().toString());
    }

    /** What a function's environment needs to find them; the template sets none of it. */
    public Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        addresses.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secretsManager.endpoint().toString());
        addresses.put("AUTOTASK_ENTRY_POINT", entryPoint());
        return addresses;
    }

    /** The whole environment of a function on this machine. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<>(addresses());
        environment.put("AWS_REGION", "eu-west-1");
        for (var table : TABLES) {
            environment.put(table.replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_TABLE",
                    table);
        }
        environment.put("API_CREDENTIALS_SECRET", API_CREDENTIALS);
        environment.put("CALLER_KEYS_SECRET", CALLER_KEYS);
        return environment;
    }

    @Override
    public void close() {
        autotask.close();
        secretsManager.close();
        dynamoDb.close();
    }

    private String entryPoint() {
        return autotask.origin() + "ATServicesRest/";
    }

    private static LocalDynamoDb kept(InetAddress bind, Path folder) {
        try {
            return LocalDynamoDb.start(bind, Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
    }

    private static String credentials(Login login) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("userName", USER, "secret", login.secret(),
                        "trackingIdentifier", login.integrationCode()));
    }
}
