/** The function that takes an administrator's decisions: settings and credentials. */
@NullMarked
package io.backupchecks.autotask.configure;

import org.jspecify.annotations.NullMarked;
