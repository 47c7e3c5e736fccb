package io.backupchecks.autotask.lambda.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A token that is being written; every change makes another one. */
public record TestToken(Map<String, Object> header, Map<String, Object> claims, TestKey key) {

    public TestToken withHeader(String name, Object value) {
        return new TestToken(with(header, name, value), claims, key);
    }

    public TestToken withoutHeader(String name) {
        return new TestToken(without(header, name), claims, key);
    }

    public TestToken with(String claim, Object value) {
        return new TestToken(header, with(claims, claim, value), key);
    }

    public TestToken without(String claim) {
        return new TestToken(header, without(claims, claim), key);
    }

    public TestToken signedBy(TestKey other) {
        return new TestToken(header, claims, other);
    }

    /** The signed token in its compact form. */
    public String compact() {
        return compact(json(header), json(claims));
    }

    /** Signs any header and payload, well-formed or not. */
    public String compact(String headerText, String payloadText) {
        var input = base64(headerText) + "." + base64(payloadText);
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(input));
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + compact();
    }

    public String headerText() {
        return json(header);
    }

    public String payloadText() {
        return json(claims);
    }

    private static String json(Map<String, Object> members) {
        return new JsonMapper().writeValueAsString(members);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> members, String name) {
        var changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return changed;
    }
}
