/** An emulator of Secrets Manager in this process, for tests and the local console. */
@NullMarked
package io.backupchecks.autotask.secretsmanager.testing;

import org.jspecify.annotations.NullMarked;
