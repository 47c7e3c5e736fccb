package io.backupchecks.autotask.checks.deployment;

import java.util.List;

/** Something that must hold of the template; it names what does not. */
@FunctionalInterface
interface DeploymentCheck {
    List<String> defects(Deployment deployment) throws Exception;
}
