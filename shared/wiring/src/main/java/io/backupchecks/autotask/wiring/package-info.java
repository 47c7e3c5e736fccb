/** What every function is made of: the adapters, bound to the ports and to the environment. */
@NullMarked
package io.backupchecks.autotask.wiring;

import org.jspecify.annotations.NullMarked;
