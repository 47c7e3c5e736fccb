/** The function that tests the connection to Autotask. */
@NullMarked
package io.backupchecks.autotask.testconnection;

import org.jspecify.annotations.NullMarked;
