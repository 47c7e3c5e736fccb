package io.backupchecks.autotask.checks.deployment;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML with CloudFormation's short forms: {@code !Ref X} becomes {@code {"Ref": "X"}}, as CloudFormation itself reads it. */
final class CloudFormationYaml extends SafeConstructor {
    private CloudFormationYaml() {
        super(options());
        yamlMultiConstructors.put("!", new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
                return longForm(node);
            }
        });
    }

    static JsonNode read(String text) {
        return JsonMapper.shared()
                .valueToTree(new Yaml(new CloudFormationYaml(), new Representer(new DumperOptions()),
                        new DumperOptions(), options()).<Object>load(text));
    }

    /** The template repeats itself by aliases more often than a stranger's file may. */
    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000);
        return options;
    }

    private Object longForm(Node node) {
        var name = node.getTag().getValue().substring(1);
        return Map.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, content(node));
    }

    private Object content(Node node) {
        return switch (node) {
            case ScalarNode scalar -> constructScalar(scalar);
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalArgumentException("a tag on " + node);
        };
    }
}
