package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.caller.RequestId;

/** Makes ids for requests that bring none. */
@FunctionalInterface
public interface RequestIds {

    /** An id that no other request has. */
    RequestId next();
}
