package io.backupchecks.autotask.secretsmanager.testing;

/** A request that Secrets Manager answers with 400 and an error type. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    private Refused(String type, String message) {
        super(message);
        this.type = type;
    }

    static Refused notFound(String message) {
        return new Refused("ResourceNotFoundException", message);
    }

    static Refused exists(String message) {
        return new Refused("ResourceExistsException", message);
    }

    static Refused invalid(String message) {
        return new Refused("InvalidRequestException", message);
    }

    static Refused parameter(String message) {
        return new Refused("InvalidParameterException", message);
    }

    static Refused unknownOperation() {
        return new Refused("UnknownOperationException", "");
    }

    static Refused unsigned() {
        return new Refused("MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    Answer answer() {
        return Answer.error(400, type, String.valueOf(getMessage()));
    }
}
