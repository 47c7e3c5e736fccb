/** The functions as they are deployed: their zips, under AWS's own Runtime Interface Client. */
@NullMarked
package io.backupchecks.autotask.checks.packaged;

import org.jspecify.annotations.NullMarked;
