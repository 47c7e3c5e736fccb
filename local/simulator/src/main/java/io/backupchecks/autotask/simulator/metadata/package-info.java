/** What the entities look like: fields, types, lengths, picklists. */
@NullMarked
package io.backupchecks.autotask.simulator.metadata;

import org.jspecify.annotations.NullMarked;
