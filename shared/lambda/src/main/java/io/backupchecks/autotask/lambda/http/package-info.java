/** Requests of API Gateway's REST API in, answers out, and the steps between them. */
@NullMarked
package io.backupchecks.autotask.lambda.http;

import org.jspecify.annotations.NullMarked;
