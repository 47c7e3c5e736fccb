package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRuleTest {
    private static final String API = "/ATServicesRest/";
    private static final List<String> AUTOTASK_HOSTS = List.of("webservices.autotask.net", "webservices2.autotask.net",
            "webservices19.autotask.net", "ww19.autotask.net", "ww.autotask.net", "WEBSERVICES5.AUTOTASK.NET",
            "WebServices16.AutoTask.Net", "webservicesprde.autotask.net");
    private static final List<String> OTHER_HOSTS = List.of("webservices.autotask.net.evil.example",
            "webservices5.autotask.net.evil.example", "evil.example", "autotask.net", "evilautotask.net",
            "webservicesautotask.net", "webservices5autotask.net", "webservices5.evilautotask.net",
            "webservices5.autotask.net.", "webservices5.autotask.net..", ".webservices5.autotask.net",
            "webservices5..autotask.net", "webservices5.autotask.com", "webservices5.autotask.ne",
            "webservices5.autotask.nett", "webservices5.autotask.net-evil.example", "www5-autotask.net",
            "xwebservices5.autotask.net", "evil.webservices5.autotask.net", "webservices5.evil.autotask.net",
            "webservices-5.autotask.net", "webservices_5.autotask.net", "api.autotask.net", "w.autotask.net",
            "webservice.autotask.net", "xn--webservices5-.autotask.net", "xn--autotask-2ve.net",
            "webservices5.xn--utotask-3ve.net", "webservices5.аutotask.net", "webservices5.autotask.nеt",
            "webservices5。autotask。net", "wwebservices5.autotask.net\u00AD", "\u212A.autotask.net",
            "webservices5.autotas\u212A.net", "localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001",
            "169.254.169.254", "169.254.170.2", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1%25eth0]", "[::]", "0",
            "webservices5.autotask.net%2eevil.example", "webservices5.autotask.net%00.evil.example",
            "webservices5%2eautotask.net", "webservices5.autotask.net%2f.evil.example",
            "webservices5.autotask.net\\.evil.example", "evil.example\\.webservices5.autotask.net",
            "evil.example\\@webservices5.autotask.net", "webservices5.autotask.net evil.example",
            "webservices5.autotask.net\tevil.example", "webservices5.autotask.net\r\nevil.example",
            "webservices5.autotask.net;evil.example", "webservices5.autotask.net,evil.example", "*", "*.autotask.net",
            "webservices*.autotask.net", "");
    private static final List<String> BAD_AUTHORITIES = List.of("user@webservices5.autotask.net",
            "user:secret@webservices5.autotask.net", "@webservices5.autotask.net", ":@webservices5.autotask.net",
            "webservices5.autotask.net@evil.example", "webservices5.autotask.net:443@evil.example",
            "webservices5.autotask.net%40evil.example", "evil.example@webservices5.autotask.net",
            "evil.example%40webservices5.autotask.net", "a@b@webservices5.autotask.net",
            "webservices5.autotask.net:80", "webservices5.autotask.net:8443", "webservices5.autotask.net:0",
            "webservices5.autotask.net:", "webservices5.autotask.net:-1", "webservices5.autotask.net:65536",
            "webservices5.autotask.net:4433", "webservices5.autotask.net:443:443", "webservices5.autotask.net:0443",
            "webservices5.autotask.net:99999999999", "webservices5.autotask.net:٤٤٣", "webservices5.autotask.net:443x",
            "webservices5.autotask.net#@evil.example", "webservices5.autotask.net?@evil.example");
    private static final List<String> SCHEMES = List.of("http://", "HTTP://", "ftp://", "file://", "ws://",
            "jar:https://",
            "javascript://", "https:", "https:/", "https:///", "https:////", "https:\\\\", "//", "/", "", " https://",
            "https ://", "httpss://", "data:text/html,https://", "https://https://", "\\\\", "https:/\\",
            "view-source:https://",
            "ht\ntps://");
    private static final List<String> BAD_PATHS = List.of("//", "//evil.example/", "/ATServicesRest//", "/..", "/../",
            "/./", "/ATServicesRest/../", "/ATServicesRest/..", "/a/./b/", "/%2f", "/%2F/", "/%2e%2e/", "/%2e/",
            "/%5c", "/\\evil.example/", "/a\\b/", "/ATServicesRest/%00/", "/ATServicesRest/%0d%0a/", "/a b/",
            "/a;b=c/", "/a@evil.example/", "/a:b/", "/é/", "/%c3%a9/", "/a\u202Eb/", "/#", "/#fragment",
            "/ATServicesRest/#x", "/?", "/?x=y", "/ATServicesRest/?next=https://evil.example/",
            "/ATServicesRest/;@evil.example/", "/{id}/", "/a*b/", "/a,b/", "/a+b/", "/a&b/", "/a=b/", "/$a/", "/'a'/",
            "/\"a\"/", "/<a>/", "/a|b/", "/`a`/", "/^/");

    private final UrlRule rule = new UrlRule(AutotaskSettings.STANDARD);

    static Stream<String> allowed() {
        return AUTOTASK_HOSTS.stream()
                .flatMap(host -> Stream.of("https://" + host + API, "https://" + host + "/", "https://" + host,
                        "https://" + host + ":443" + API, "HTTPS://" + host + "/ATServicesRest",
                        "https://" + host + "/atservicesrest/v1.0"));
    }

    static Stream<String> forbidden() {
        return Stream.of(OTHER_HOSTS.stream().flatMap(host -> Stream.of("https://" + host + API, "https://" + host)),
                BAD_AUTHORITIES.stream().map(authority -> "https://" + authority + API),
                SCHEMES.stream().map(scheme -> scheme + "webservices5.autotask.net" + API),
                BAD_PATHS.stream().map(path -> "https://webservices5.autotask.net" + path)).flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource
    void allowed(String address) {
        assertThat(rule.base(address)).hasValueSatisfying(uri -> assertThat(uri.toString()).endsWith("/"));
    }

    @ParameterizedTest
    @MethodSource
    void forbidden(String address) {
        assertThat(rule.base(address)).isEmpty();
    }

    @Test
    void hasMoreThanTwoHundredCases() {
        assertThat(forbidden().distinct()).hasSizeGreaterThan(200);
    }

    @Test
    void keepsAnAddressAsItWasGiven() {
        assertThat(rule.base("https://webservices19.autotask.net/ATServicesRest/"))
                .contains(URI.create("https://webservices19.autotask.net/ATServicesRest/"));
        assertThat(rule.base("https://ww19.autotask.net")).contains(URI.create("https://ww19.autotask.net/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8123/", "http://127.0.0.1:8123/ATServicesRest/",
            "HTTP://127.0.0.1:8123/other"})
    void allowsTheOverriddenOrigin(String address) {
        assertThat(overridden("http://127.0.0.1:8123/ATServicesRest/").base(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:8123/", "http://127.0.0.1:8124/", "http://127.0.0.1/",
            "http://localhost:8123/", "http://127.0.0.2:8123/", "http://user@127.0.0.1:8123/", "http://[::1]:8123/",
            "http://127.0.0.1:8123.evil.example/", "http://127.0.0.1:8123@evil.example/",
            "https://webservices.autotask.net/ATServicesRest/", "https://ww19.autotask.net/"})
    void allowsNothingButTheOverriddenOrigin(String address) {
        assertThat(overridden("http://127.0.0.1:8123/ATServicesRest/").base(address)).isEmpty();
    }

    @Test
    void knowsThePortThatIsNotNamed() {
        assertThat(overridden("http://simulator.example/").base("http://simulator.example:80/")).isPresent();
        assertThat(overridden("https://simulator.example/").base("https://simulator.example:443/")).isPresent();
        assertThat(overridden("https://simulator.example/").base("http://simulator.example:443/")).isEmpty();
    }

    @Test
    void allowsAQueryOnlyInARequest() {
        var address = "https://webservices.autotask.net/ATServicesRest/V1.0/zoneInformation?user=a%40b";

        assertThat(rule.admits(URI.create(address))).isTrue();
        assertThat(rule.base(address)).isEqualTo(Optional.empty());
    }

    private static UrlRule overridden(String entryPoint) {
        return new UrlRule(AutotaskSettings.overriddenBy(URI.create(entryPoint)));
    }
}
