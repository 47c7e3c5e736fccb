/** What goes over the wire, in Autotask's own words. */
@NullMarked
package io.backupchecks.autotask.client.wire;

import org.jspecify.annotations.NullMarked;
