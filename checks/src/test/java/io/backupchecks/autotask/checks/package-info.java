/** What looks across modules: architecture, contract, template, folders. */
@NullMarked
package io.backupchecks.autotask.checks;

import org.jspecify.annotations.NullMarked;
