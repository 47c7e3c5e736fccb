/** What must hold between the deployment's template, the code and the documents; each check is broken on purpose. */
@NullMarked
package io.backupchecks.autotask.checks.deployment;

import org.jspecify.annotations.NullMarked;
