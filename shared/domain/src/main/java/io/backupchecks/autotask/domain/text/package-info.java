/** The text of a ticket: its title and its description. */
@NullMarked
package io.backupchecks.autotask.domain.text;

import org.jspecify.annotations.NullMarked;
