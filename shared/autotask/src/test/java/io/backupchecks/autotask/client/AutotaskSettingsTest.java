package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutotaskSettingsTest {
    @Test
    void entersAutotaskAtItsOwnEntryPoint() {
        assertThat(AutotaskSettings.STANDARD.entryPoint()).hasToString(
                "https://webservices.autotask.net/ATServicesRest/");
        assertThat(AutotaskSettings.STANDARD.overridden()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/ATServicesRest", "http:opaque", "/ATServicesRest/", "file:///x/",
            "http://127.0.0.1:8080/?x=/"})
    void refusesAnEntryPointThatCannotBeAppendedTo(String entryPoint) {
        assertThatThrownBy(() -> AutotaskSettings.overriddenBy(URI.create(entryPoint)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
