/** What a tenant's database holds and how its Autotask behaves. */
@NullMarked
package io.backupchecks.autotask.simulator.tenant;

import org.jspecify.annotations.NullMarked;
