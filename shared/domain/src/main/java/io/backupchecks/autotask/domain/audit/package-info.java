/** The audit trail: who did what, when, with what outcome. */
@NullMarked
package io.backupchecks.autotask.domain.audit;

import org.jspecify.annotations.NullMarked;
