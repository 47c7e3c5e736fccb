package io.backupchecks.autotask.simulator.tenant;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** One tenant's database: rows, picklists, API users, zone, limits and behaviour. */
public final class Tenant {
    private static final long FIRST_TICKET = 48_213;
    private static final long FIRST_OF_OTHERS = 29_682_801;

    private record Role(long resource, long role) {}

    private final int database;
    private final InstantSource clock;
    private final Map<EntityType, Table> tables = new EnumMap<>(EntityType.class);
    private final Picklists picklists = new Picklists();
    private final FieldRules fieldRules = new FieldRules();
    private final Map<Long, Category> categories = new HashMap<>();
    private final Set<Role> roles = new HashSet<>();
    private final List<ApiUser> users = new ArrayList<>();
    private final Behaviour behaviour = new Behaviour();
    private final Usage usage;
    private volatile Zone zone = Zone.HOME;

    public Tenant(int database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.usage = new Usage(clock);
        for (EntityType type : EntityType.values()) {
            tables.put(type, new Table(type == EntityType.TICKETS ? FIRST_TICKET - 1 : FIRST_OF_OTHERS));
        }
    }

    /** Runs alone: no request sees the tenant half changed. */
    public synchronized <T> T alone(Supplier<T> step) {
        return step.get();
    }

    /** Autotask's number of the database, {@code ci} in the zone answer. */
    public int database() {
        return database;
    }

    public Instant now() {
        return clock.instant();
    }

    public Table table(EntityType type) {
        return tables.getOrDefault(type, new Table(0));
    }

    /** Puts in a row under a given id, visible at once. */
    public synchronized Row put(EntityType type, long id, ObjectNode fields) {
        return table(type).add(id, fields, Instant.MIN);
    }

    public Picklists picklists() {
        return picklists;
    }

    public FieldRules fieldRules() {
        return fieldRules;
    }

    public Category category(long id) {
        return categories.getOrDefault(id, Category.PLAIN);
    }

    public synchronized void demand(long categoryId, Category category) {
        categories.put(categoryId, category);
    }

    public boolean holdsRole(long resource, long role) {
        return roles.contains(new Role(resource, role));
    }

    public synchronized void grantRole(long resource, long role) {
        roles.add(new Role(resource, role));
    }

    public ApiUser addUser(String userName, ApiUser.Login login, long resourceId) {
        var user = new ApiUser(userName, login, resourceId);
        users.add(user);
        return user;
    }

    /** The API user that was added first. */
    public ApiUser user() {
        return users.getFirst();
    }

    public Optional<ApiUser> user(String userName) {
        return users.stream().filter(user -> user.userName().equalsIgnoreCase(userName)).findFirst();
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    public Usage usage() {
        return usage;
    }

    public Zone zone() {
        return zone;
    }

    public void move(Zone to) {
        this.zone = to;
    }
}
