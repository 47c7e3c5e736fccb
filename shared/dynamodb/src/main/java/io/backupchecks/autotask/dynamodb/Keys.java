package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.ticket.RunKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Every partition key, and with it every way in which storage is read. There is no scan.
 *
 * <pre>
 * RunTickets        database#runId                 GetItem, BatchGetItem, Put on condition of the version
 * RunTickets, due   due#database, dueAt ≤ now      Query, earliest first; names items, decides nothing
 * CustomerMappings  database#customer#id           GetItem, BatchGetItem, transaction with the next
 * CustomerMappings  database#company#id            transaction with the former
 * CustomerMappings, status  database#status, synced  Query, the longest not looked at first
 * Settings          credentials                    GetItem, transaction with an event
 * Settings          settings#database              GetItem, BatchGetItem, transaction with an event
 * TenantState       connection#database            GetItem, BatchGetItem, Put
 * TenantState       breaker#version                GetItem, BatchGetItem, transaction with an event
 * TenantState       proof#database                 GetItem, Put, transaction with an event
 * TenantState       usage#database                 GetItem, Put
 * TenantState       refusal#database               GetItem, Put
 * TenantState       canary#database                GetItem, BatchGetItem, Put on condition of the version
 * TenantState       sync-cycle#database            GetItem, Put on condition of the version
 * TenantState       reference-data#database#part   GetItem per part, one transaction for all parts
 * TenantState       companies#database#part        GetItem per part, one transaction for all parts
 * AuditEvents       database#run#runId, at#id      Put where absent; Query, newest first
 * AuditEvents       database#customer#id, at#id    Put where absent
 * AuditEvents       database#tenant, at#id         Put where absent
 * AuditEvents, customer and day  database#customerId, database#date, at#id: Query, newest first
 * </pre>
 */
final class Keys {
    static final String CREDENTIALS = "credentials";
    static final String DUE_INDEX = "due";
    static final String DAY_INDEX = "day";
    static final String STATUS_INDEX = "status";
    static final String CUSTOMER_INDEX = "customer";

    /** Always the same width, so that texts sort like times. */
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private Keys() {}

    static String run(RunKey key) {
        return key.database() + "#" + key.run().value();
    }

    static String due(Database database) {
        return "due#" + database;
    }

    static String customer(Database database, CustomerId customer) {
        return database + "#customer#" + customer.value();
    }

    static String listed(Database database, CustomerMapping.Status status) {
        return database + "#" + status;
    }

    static String company(Database database, CompanyId company) {
        return database + "#company#" + company.value();
    }

    static String settings(Database database) {
        return "settings#" + database;
    }

    static String connection(Database database) {
        return "connection#" + database;
    }

    static String breaker(SecretVersion secret) {
        return "breaker#" + secret.value();
    }

    static String proof(Database database) {
        return "proof#" + database;
    }

    static String usage(Database database) {
        return "usage#" + database;
    }

    static String refusal(Database database) {
        return "refusal#" + database;
    }

    static String syncCycle(Database database) {
        return "sync-cycle#" + database;
    }

    static String canary(Database database) {
        return "canary#" + database;
    }

    static String referenceData(Database database) {
        return "reference-data#" + database;
    }

    static String companies(Database database) {
        return "companies#" + database;
    }

    /** One part of a document. */
    static String part(String document, int part) {
        return document + "#" + part;
    }

    /** The partition of a run, or of an index. */
    static String audit(Database database, About about) {
        return switch (about) {
            case About.Run(var run) -> database + "#run#" + run.value();
            case About.Customer(var customer) -> database + "#" + customer.value();
            case About.Day(var date) -> database + "#" + date;
        };
    }

    static String auditSort(Instant at, String id) {
        return AT.format(at) + "#" + id;
    }
}
