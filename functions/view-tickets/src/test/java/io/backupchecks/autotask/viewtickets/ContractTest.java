package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
