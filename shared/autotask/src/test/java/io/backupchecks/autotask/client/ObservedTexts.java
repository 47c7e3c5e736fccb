package io.backupchecks.autotask.client;

import java.util.List;

/** Texts that Autotask is known to put into {@code errors[]}. */
final class ObservedTexts {
    private ObservedTexts() {}

    static final List<String> REJECTIONS = List.of(
            "assignedResourceID, assignedResourceRoleID, and queueID cannot all be empty. Supply a queueID or both an assignedResourceID and assignedResourceRoleID.",
            "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
            "Data violation: AssignedResourceID and AssignedRoleID combination is not currently defined",
            "queueID is required", "Picklist value [3] does not exist for priority",
            "Value does not exist for child picklist: subIssueType", "Missing Required Field: title",
            "Value does not exist for the required field resourceID",
            "Data violation: contactID is not associated to the companyID or its Parent Company.",
            "The configurationItemID [7] is not associated with Company [0]",
            "The companyLocationID[285] cannot be associated with the Ticket.",
            "contractID [12] is not associated to companyID [174] or its parent.",
            "String value exceeds maximum length (field:description).",
            "Error updating entity for record number [1].",
            "Value does not reference an existing entity for taskType .",
            "contactID: Value 12345 does not exist or is invalid",
            "Reference value on field: contactID of type: Contact does not exist or is invalid.",
            "Unable to find limit in the CompanyLocation Entity.",
            "Conversion failed when converting varchar value 'x' to data type int",
            "Unexpected character encountered while parsing value: t",
            "Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.",
            "Value cannot be null. Parameter name: filters",
            "The logged in Resource does not have the adequate permissions to create this entity",
            "No matching records found. The logged in Resource may not have the required permissions to delete the data.",
            "TimeEntries for Tickets must have a roleID.",
            "TimeEntries for Service tickets require a start and stop time.", "There is no row at position 0.",
            "The startDateTime, endDateTime and isComplete cannot be edited if status is of type \"Canceled\".");

    static final List<String> FAULTS = List.of("Internal error", "500 - Internal Server Error.",
            "An unexpected error occurred.", "An unexpected  error\\r\\noccurred", "Please try again later.",
            "Execution Timeout Expired. The timeout period elapsed.", "The operation has timed out.",
            "The service is unavailable.", "503 Service Temporarily Unavailable",
            "Transaction (Process ID 52) was deadlocked on lock resources", "Bad Gateway",
            "Object reference not set to an instance of an object.", "The server is too busy");
}
