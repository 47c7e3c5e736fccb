/** The whole system on one machine: what stands in for AWS and Autotask, the functions, and what people steer it with. */
@NullMarked
package io.backupchecks.autotask.console;

import org.jspecify.annotations.NullMarked;
