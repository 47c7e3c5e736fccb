/** In-memory stand-ins for every port, with the conditions of the real ones and faults on demand. */
@NullMarked
package io.backupchecks.autotask.domain.testing;

import org.jspecify.annotations.NullMarked;
