/** The API credentials and the caller keys, read from AWS Secrets Manager. */
@NullMarked
package io.backupchecks.autotask.secretsmanager;

import org.jspecify.annotations.NullMarked;
