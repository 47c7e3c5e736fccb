/** A component that uses the client from outside its package. */
@NullMarked
package io.backupchecks.autotask.wiring;

import org.jspecify.annotations.NullMarked;
