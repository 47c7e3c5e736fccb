/** What stands in for AWS, Autotask and Backupchecks on one machine, with a tenant that is ready to use. Never deployed. */
@NullMarked
package io.backupchecks.autotask.wiring.testing;

import org.jspecify.annotations.NullMarked;
