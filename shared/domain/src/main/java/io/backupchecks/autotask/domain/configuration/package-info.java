/** What an administrator decides: settings and credentials, and the reference data that they are chosen from. */
@NullMarked
package io.backupchecks.autotask.domain.configuration;

import org.jspecify.annotations.NullMarked;
