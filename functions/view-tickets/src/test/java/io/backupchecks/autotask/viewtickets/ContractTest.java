package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ContractTest {

    @Test
    void theAnsweredContractIsOpenapiYaml() {
        JsonNode yaml = new YAMLMapper().readTree(Path.of("../../openapi.yaml").toFile());
        assertThat(JsonMapper.shared().readTree(new Contract().json())).isEqualTo(yaml);
    }

    @Test
    void everyKindOfEventIsInTheContract() {
        var kinds = JsonMapper.shared()
                .readTree(new Contract().json())
                .at("/components/schemas/AuditEvent/properties/kind/enum");
        assertThat(kinds.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(words());
    }

    @Test
    void everyKindOfEventIsDocumented() throws IOException {
        var documented = Pattern.compile("`([a-z]+-[a-z-]+)`")
                .matcher(Files.readString(Path.of("../../docs/audit.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(documented).containsAll(words());
    }

    private static List<String> words() {
        return Arrays.stream(AuditEvent.Kind.values()).map(AuditEvent.Kind::word).toList();
    }
}
