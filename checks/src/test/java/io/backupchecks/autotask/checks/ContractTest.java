package io.backupchecks.autotask.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Contract, template and functions name the same routes: none is forgotten, none is undocumented. */
class ContractTest {
    @Test
    void theTemplateRoutesWhatTheContractPromises() throws Exception {
        assertThat(new Template().routes()).isEqualTo(Contract.routes());
    }

    @Test
    void theFunctionsAnswerWhatTheContractPromises() throws Exception {
        var answered = Functions.routes(Functions.ENVIRONMENT)
                .values()
                .stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answered).isEqualTo(Contract.routes());
    }
}
