/** Which Autotask company stands for which customer of Backupchecks. */
@NullMarked
package io.backupchecks.autotask.domain.mapping;

import org.jspecify.annotations.NullMarked;
