/** The provider's service desk, Autotask: what may be asked of it and every answer it can give. */
@NullMarked
package io.backupchecks.autotask.domain.desk;

import org.jspecify.annotations.NullMarked;
