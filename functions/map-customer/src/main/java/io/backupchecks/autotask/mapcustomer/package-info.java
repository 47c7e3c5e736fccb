/** The function that maps customers to companies. */
@NullMarked
package io.backupchecks.autotask.mapcustomer;

import org.jspecify.annotations.NullMarked;
