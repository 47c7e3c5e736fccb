/** The function that shows tickets, and answers for health and contract. */
@NullMarked
package io.backupchecks.autotask.viewtickets;

import org.jspecify.annotations.NullMarked;
