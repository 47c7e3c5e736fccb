/** Stands where Amazon API Gateway stands: turns HTTP into REST API proxy events, and answers back into HTTP. */
@NullMarked
package io.backupchecks.autotask.gateway;

import org.jspecify.annotations.NullMarked;
