package io.backupchecks.autotask.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.spi.SLF4JServiceProvider;

class SilentSdkTest {

    @Test
    void givesLibrariesALoggerThatSaysNothing() {
        assertThat(LoggerFactory.getLogger("software.amazon.awssdk")).isInstanceOf(NOPLogger.class);
    }

    /** Without a provider SLF4J is silent as well, after a warning that would be a log line of its own. */
    @Test
    void isTheOnlyProvider() {
        assertThat(ServiceLoader.load(SLF4JServiceProvider.class).stream()).hasSize(1);
    }
}
