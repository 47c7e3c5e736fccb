package io.backupchecks.autotask.dynamodb;

/** The names of the five tables, as the deployment gave them. */
public record TableNames(String runTickets, String customerMappings, String settings, String tenantState,
        String auditEvents) {}
