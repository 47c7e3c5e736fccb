/** Log lines as JSON, one per line, with the field names of Powertools. */
@NullMarked
package io.backupchecks.autotask.lambda.log;

import org.jspecify.annotations.NullMarked;
