package io.backupchecks.autotask.lambda.http;

/** The HTTP methods of the contract. */
public enum Method {
    GET,
    POST,
    PUT,
    DELETE,
    /** Any other: no route has it. */
    OTHER;

    static Method of(String word) {
        return switch (word) {
            case "GET" -> GET;
            case "POST" -> POST;
            case "PUT" -> PUT;
            case "DELETE" -> DELETE;
            default -> OTHER;
        };
    }
}
