package io.backupchecks.autotask.client;

import java.time.Duration;
import java.util.List;

/**
 * One call that has ended. It holds no header, no body, no secret and nothing of what was sent.
 *
 * @param entity the first part of the path, such as {@code Tickets}
 * @param status the HTTP status, 0 if there was no whole answer
 */
public record CallReport(Operation operation, String entity, int status, Duration duration, Detail detail) {

    /**
     * What only somebody who looks for a fault wants to know.
     *
     * @param rows of the list that was answered, 0 where it was none
     * @param errors Autotask's own words, without what they quote of the request
     */
    public record Detail(int bytesSent, int bytesReceived, int rows, List<String> errors) {
        public Detail {
            errors = List.copyOf(errors);
        }
    }
}
