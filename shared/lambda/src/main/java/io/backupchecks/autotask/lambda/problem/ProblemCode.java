package io.backupchecks.autotask.lambda.problem;

import java.util.Locale;

/** Every way in which a request can fail: the one table of codes, statuses and titles. */
public enum ProblemCode {
    MALFORMED_REQUEST(400, "The request is malformed"),
    INVALID_CURSOR(400,
            "The cursor does not belong to this list"),
    UNAUTHENTICATED(401, "The caller is not known"),
    FORBIDDEN(403,
            "The role does not permit this"),
    NOT_FOUND(404,
            "There is nothing at this address"),
    RUN_HAS_NO_TICKET(404,
            "The run has no ticket"),
    MAPPING_NOT_FOUND(404,
            "The customer is not mapped"),
    COMPANY_NOT_FOUND(404,
            "The company does not exist in Autotask"),

    INTEGRATION_DISABLED(409, "The integration is switched off"),
    INTEGRATION_NOT_CONFIGURED(409,
            "The integration is not configured"),
    CONNECTION_UNTESTED(409,
            "The connection has not been tested"),
    CUSTOMER_NOT_MAPPED(409,
            "The customer is not mapped to a company"),
    MAPPING_MISSING(409,
            "The mapped company is missing in Autotask"),
    MAPPING_INVALID(409,
            "The mapping is invalid"),
    MAPPING_CHANGED(409,
            "The mapping changed meanwhile"),
    SETTINGS_CHANGED(409,
            "The settings changed meanwhile"),
    CREATE_NEEDS_CONFIRMATION(
            409,
            "Creating again needs a confirmation"),
    DUPLICATE_TICKETS_DETECTED(
            409,
            "Autotask holds more than one ticket for the run"),
    COMPANY_ALREADY_MAPPED(
            409,
            "Another customer is mapped to the company"),
    COMPANY_INACTIVE(
            409,
            "The company is inactive in Autotask"),
    RESOLVING_DISABLED(
            409,
            "Resolving is switched off"),
    TICKET_MISSING(
            409,
            "The ticket does not exist in Autotask any more"),
    TICKET_ALREADY_CLOSED(
            409,
            "The ticket is closed already"),
    TICKET_HAS_TIME_ENTRIES(
            409,
            "The ticket has time entries"),
    TIME_ENTRIES_NOT_KNOWN(
            409,
            "The time entries of the ticket are not known"),
    RESOLUTION_CHANGED(
            409,
            "The resolution changed meanwhile"),
    NOTHING_TO_DECIDE(
            409,
            "There is nothing to decide"),
    VALIDATION_REQUIRED(
            409,
            "The settings must be validated first"),
    REFERENCE_DATA_UNAVAILABLE(
            409,
            "The reference data of Autotask is not available"),

    VERSION_MISMATCH(412, "The version is not the current one"),
    REQUEST_TOO_LARGE(413,
            "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415,
            "The content type is not supported"),
    INVALID_REQUEST(422,
            "The request is not acceptable"),
    PRECONDITION_REQUIRED(428,
            "A precondition is required"),
    RATE_LIMITED(429, "Too many requests"),

    INTERNAL_ERROR(500, "Something unexpected happened"),
    AUTOTASK_REFUSED(502,
            "Autotask refused the request"),
    AUTOTASK_BAD_ANSWER(502,
            "Autotask's answer cannot be used"),
    GATEWAY_FAILURE(502,
            "The gateway failed"),
    AUTOTASK_UNREACHABLE(503,
            "Autotask cannot be reached"),
    AUTOTASK_RATE_LIMITED(503,
            "Autotask's request limit is reached"),
    AUTOTASK_REFUSED_RECENTLY(503,
            "Autotask refused this ticket a moment ago"),
    CREDENTIALS_REJECTED(
            503,
            "Autotask rejects the credentials"),
    STORAGE_UNAVAILABLE(
            503,
            "The storage is not available"),
    NOT_ENOUGH_TIME(
            503,
            "There was not enough time"),
    GATEWAY_TIMEOUT(
            504, "No answer in time");

    /** Where each code is described; part of the contract, so it never changes. */
    private static final String BASE = "https://docs.backupchecks.example/autotask/problems/";

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The code as written in answers, for example {@code customer-not-mapped}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String type() {
        return BASE + code();
    }
}
