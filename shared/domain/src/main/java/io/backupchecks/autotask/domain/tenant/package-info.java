/** The Autotask tenant in use: its database, credentials, settings, connection, limits. */
@NullMarked
package io.backupchecks.autotask.domain.tenant;

import org.jspecify.annotations.NullMarked;
