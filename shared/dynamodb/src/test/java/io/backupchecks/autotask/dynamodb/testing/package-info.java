/** DynamoDB on this machine: the tables, the adapters on them, and a proxy with faults. Never part of a deployment. */
@NullMarked
package io.backupchecks.autotask.dynamodb.testing;

import org.jspecify.annotations.NullMarked;
