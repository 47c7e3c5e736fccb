/** A backup run as Backupchecks reports it, and the ids that Backupchecks chose. */
@NullMarked
package io.backupchecks.autotask.domain.run;

import org.jspecify.annotations.NullMarked;
