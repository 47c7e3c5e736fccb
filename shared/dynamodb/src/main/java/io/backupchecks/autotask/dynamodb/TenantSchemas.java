package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.LatestSettings;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How what is decided and noticed about a tenant is stored. */
final class TenantSchemas {
    static final String VERSION = "version";

    private TenantSchemas() {}

    static TableSchema<Credentials> credentials() {
        return Schema.of(Credentials.class,
                parts -> new Credentials(new SecretVersion(parts.text("secretVersion")), parts.flag("proven"),
                        new Database(parts.number("database")), parts.number(VERSION)))
                .key(_ -> Keys.CREDENTIALS)
                .text("secretVersion", item -> item.secret().value())
                .flag("proven", Credentials::proven)
                .number("database", item -> item.database().number())
                .number(VERSION, Credentials::version)
                .build();
    }

    /** @param latest is told of every reading */
    static TableSchema<Settings> settings(LatestSettings latest) {
        var schema = Schema.of(Settings.class, parts -> latest.read(readSettings(parts)))
                .key(item -> Keys.settings(item.database()))
                .number("database", item -> item.database().number())
                .number(VERSION, Settings::version)
                .flag("enabled", Settings::enabled)
                .text("environment", item -> item.environment().name())
                .number("dueInHours", item -> item.dueIn().toHours())
                .numbers("closedStatuses", item -> item.closedStatuses()
                        .stream()
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .integer("objectsInDescription", Settings::objectsInDescription)
                .flag("resolvingAllowed", item -> item.resolving().allowed())
                .integer("noteType", item -> item.resolving().noteType())
                .integer("notePublish", item -> item.resolving().notePublish())
                .text("apiLogging", item -> item.apiLogging().name());
        addFields(schema, "error", Settings::errorFields);
        addFields(schema, "warning", Settings::warningFields);
        return schema.build();
    }

    static TableSchema<Zone> zone() {
        return Schema
                .of(Zone.class,
                        parts -> new Zone(new Database(parts.number("database")), URI.create(parts.text("api")),
                                URI.create(parts.text("web"))))
                .key(item -> Keys.connection(item.database()))
                .number("database", item -> item.database().number())
                .text("api", item -> item.api().toString())
                .text("web", item -> item.web().toString())
                .build();
    }

    static TableSchema<Breaker> breaker() {
        return Schema
                .of(Breaker.class,
                        parts -> new Breaker(new SecretVersion(parts.text("secretVersion")),
                                parts.instantOrNull("openedAt")))
                .key(item -> Keys.breaker(item.secret()))
                .text("secretVersion", item -> item.secret().value())
                .instant("openedAt", Breaker::openedAt)
                .build();
    }

    static TableSchema<ConnectionProof> proof() {
        return Schema
                .of(ConnectionProof.class,
                        parts -> new ConnectionProof(new Database(parts.number("database")),
                                new SecretVersion(parts.text("secretVersion")), parts.instant("testedAt"),
                                parts.instantOrNull("readsTimeEntriesAt")))
                .key(item -> Keys.proof(item.database()))
                .number("database", item -> item.database().number())
                .text("secretVersion", item -> item.secret().value())
                .instant("testedAt", ConnectionProof::testedAt)
                .instant("readsTimeEntriesAt", ConnectionProof::readsTimeEntriesAt)
                .build();
    }

    static TableSchema<UsageOf> usage() {
        return Schema
                .of(UsageOf.class,
                        parts -> new UsageOf(new Database(parts.number("database")),
                                new Usage(parts.integer("requests"), parts.integer("allowed"),
                                        parts.instant("seenAt"))))
                .key(item -> Keys.usage(item.database()))
                .number("database", item -> item.database().number())
                .integer("requests", item -> item.usage().requests())
                .integer("allowed", item -> item.usage().allowed())
                .instant("seenAt", item -> item.usage().seenAt())
                .build();
    }

    static TableSchema<RefusalOf> refusal() {
        return Schema
                .of(RefusalOf.class,
                        parts -> new RefusalOf(new Database(parts.number("database")),
                                new LastRefusal(parts.instant("at"), parts.texts("messages"))))
                .key(item -> Keys.refusal(item.database()))
                .number("database", item -> item.database().number())
                .instant("at", item -> item.refusal().at())
                .texts("messages", item -> item.refusal().messages())
                .build();
    }

    static TableSchema<Canaries> canaries() {
        return Schema.of(Canaries.class, TenantSchemas::readCanaries)
                .key(item -> Keys.canary(item.database()))
                .number("database", item -> item.database().number())
                .number(VERSION, Canaries::version)
                .texts("living", item -> item.living()
                        .stream()
                        .map(canary -> canary.ticket().value() + " " + canary.marker().value())
                        .toList())
                .flag("everHad", Canaries::everHad)
                .flag("markersOverwritten", Canaries::markersOverwritten)
                .build();
    }

    private static Canaries readCanaries(Parts parts) {
        var living = parts.texts("living")
                .stream()
                .map(text -> List.of(text.split(" ", -1)))
                .map(words -> new Canaries.Canary(new TicketId(Long.parseLong(words.getFirst())),
                        new Marker(words.getLast())))
                .toList();
        return new Canaries(new Database(parts.number("database")), parts.number(VERSION), living,
                parts.flag("everHad"),
                parts.flag("markersOverwritten"));
    }

    private static Settings readSettings(Parts parts) {
        return new Settings(new Database(parts.number("database")), parts.number(VERSION), parts.flag("enabled"),
                Settings.Environment.valueOf(parts.text("environment")), readFields(parts, "error"),
                readFields(parts, "warning"), Duration.ofHours(parts.number("dueInHours")),
                parts.numbers("closedStatuses").stream().map(Math::toIntExact).collect(Collectors.toUnmodifiableSet()),
                parts.integer("objectsInDescription"),
                new Resolving(parts.flag("resolvingAllowed"), parts.integerOrNull("noteType"),
                        parts.integerOrNull("notePublish")),
                ApiLogging.valueOf(parts.text("apiLogging")));
    }

    private static void addFields(Schema<Settings> schema, String prefix, Function<Settings, TicketFields> of) {
        schema.integer(prefix + "Queue", item -> of.apply(item).queue())
                .integer(prefix + "Status", item -> of.apply(item).status())
                .integer(prefix + "Priority", item -> of.apply(item).priority())
                .integer(prefix + "IssueType", item -> of.apply(item).issueType())
                .integer(prefix + "SubIssueType", item -> of.apply(item).subIssueType())
                .integer(prefix + "Category", item -> of.apply(item).category())
                .integer(prefix + "TicketType", item -> of.apply(item).ticketType())
                .integer(prefix + "Source", item -> of.apply(item).source());
    }

    private static TicketFields readFields(Parts parts, String prefix) {
        return new TicketFields(parts.integer(prefix + "Queue"), parts.integer(prefix + "Status"),
                parts.integer(prefix + "Priority"), parts.integerOrNull(prefix + "IssueType"),
                parts.integerOrNull(prefix + "SubIssueType"), parts.integerOrNull(prefix + "Category"),
                parts.integerOrNull(prefix + "TicketType"), parts.integerOrNull(prefix + "Source"));
    }

    /** A refusal with the tenant whose it was. */
    record RefusalOf(Database database, LastRefusal refusal) {}

    /** A tenant's usage with the tenant it is of. */
    record UsageOf(Database database, Usage usage) {}
}
