/** Who asks: the operator whom Backupchecks names in a signed token. */
@NullMarked
package io.backupchecks.autotask.domain.caller;

import org.jspecify.annotations.NullMarked;
