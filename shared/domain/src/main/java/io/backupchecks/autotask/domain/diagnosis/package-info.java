/** What a test of the connection shows, and how to mend what it finds. */
@NullMarked
package io.backupchecks.autotask.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
