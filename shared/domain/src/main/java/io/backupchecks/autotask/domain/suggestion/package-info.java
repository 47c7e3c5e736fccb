/** Which companies a customer's name may mean: compared, ranked, explained; nothing is ever stored. */
@NullMarked
package io.backupchecks.autotask.domain.suggestion;

import org.jspecify.annotations.NullMarked;
