package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private KeyStore keys;

    @BeforeAll
    void makeKeys(@TempDir Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        keys = selfSigned(folder.resolve("keys.p12"));
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        bodies.clear();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serverTls()));
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("{\"itemId\":43181}".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void sendsTheBodyAfterTheHandshakeAndOverTheSameConnectionAgain(String protocol)
            throws GeneralSecurityException {
        var desk = desk(trusting(protocol)).open();

        assertThat(desk.create(Desk.TICKET, LIMIT)).isEqualTo(new TicketPost.Created(new TicketId(43_181)));
        assertThat(desk.create(Desk.TICKET, LIMIT)).isEqualTo(new TicketPost.Created(new TicketId(43_181)));
        assertThat(bodies).hasSize(2).allMatch(body -> body.contains("BC1-TR6IAJMGPDWRAUW67ITAELFBNS"));
    }

    @Test
    void sendsTheBodyAfterAResumedHandshake() throws GeneralSecurityException {
        var wired = desk(trusting("TLSv1.2"));
        wired.open().create(Desk.TICKET, LIMIT);

        wired.connections.forget();

        assertThat(wired.open().create(Desk.TICKET, LIMIT)).isInstanceOf(TicketPost.Created.class);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void sendsNothingToAServerThatItDoesNotTrust() throws GeneralSecurityException {
        assertThat(desk(SSLContext.getDefault()).open().create(Desk.TICKET, LIMIT))
                .isEqualTo(new Unconfirmed.NotSent("no secure connection"));
        assertThat(bodies).isEmpty();
    }

    private Desk desk(SSLContext tls) {
        return new Desk(URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"), tls);
    }

    private SSLContext serverTls() throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private SSLContext trusting(String protocol) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(keys);
        var context = SSLContext.getInstance(protocol);
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /** A key for 127.0.0.1, made by the JDK's own tool. */
    private static KeyStore selfSigned(Path file)
            throws IOException, GeneralSecurityException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(tool, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname",
                "secp256r1", "-validity", "2", "-dname", "CN=127.0.0.1", "-ext", "SAN=IP:127.0.0.1", "-storetype",
                "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            store.load(stored, PASSWORD);
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setKeyEntry("server", store.getKey("server", PASSWORD), PASSWORD, store.getCertificateChain("server"));
        trusted.setCertificateEntry("trusted", store.getCertificate("server"));
        return trusted;
    }
}
