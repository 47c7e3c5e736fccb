/** The domain's ports over DynamoDB: five tables, one write rule, every access by key. */
@NullMarked
package io.backupchecks.autotask.dynamodb;

import org.jspecify.annotations.NullMarked;
