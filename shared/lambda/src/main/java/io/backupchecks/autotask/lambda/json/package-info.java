/** JSON of the contract: strict reading, checking, writing. */
@NullMarked
package io.backupchecks.autotask.lambda.json;

import org.jspecify.annotations.NullMarked;
