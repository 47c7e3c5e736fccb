package io.backupchecks.autotask.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.lambda.http.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value that is deployed prints a secret that it holds: every type of the project that can hold one, however deep, is filled and printed. */
class PrintedSecretsTest {
    private static final List<String> LOCAL = Stream.of("simulator", "gateway", "console", "demo")
            .map("io.backupchecks.autotask."::concat)
            .toList();
    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.backupchecks.autotask")
            .stream()
            .filter(type -> LOCAL.stream().noneMatch(type.getPackageName()::startsWith))
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    static List<Class<?>> holders() {
        return TYPES.stream().filter(SecretSamples::prints).filter(SecretSamples::holdsASecret).toList();
    }

    /** A test over nothing would always pass. */
    @Test
    void theTypesThatHoldSecretsAreFound() {
        assertThat(holders()).contains(Secret.class, ApiCredentials.class, Request.class)
                .extracting(Class::getSimpleName)
                .contains("CredentialsRequest", "Text");
    }

    @ParameterizedTest
    @MethodSource("holders")
    void printsNoSecret(Class<?> type) throws ReflectiveOperationException {
        var filled = SecretSamples.of(type);
        assertThat(filled.toString()).doesNotContain(SecretSamples.CANARY);
        assertThat(new IllegalStateException("met " + filled)).hasMessageNotContaining(SecretSamples.CANARY);
    }
}
