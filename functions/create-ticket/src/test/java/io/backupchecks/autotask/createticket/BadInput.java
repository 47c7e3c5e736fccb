package io.backupchecks.autotask.createticket;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that break one rule of the contract each, or go just to its limit. */
final class BadInput {
    private static final String WEB = "https://b.example/";

    private BadInput() {}

    static ObjectNode body() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"customer": {"id": "42", "name": "Bakker & Zonen"},
                 "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed", "severity": "error",
                         "startedAt": "2026-01-12T22:00:04+01:00"},
                 "objects": [{"name": "HV01", "status": "error", "message": ""}]}""");
    }

    /** Rule, body, pointer and message. */
    static Stream<Arguments> unacceptable() {
        return Stream.of(missing(), texts(), words(), runMembers(), lists()).flatMap(cases -> cases);
    }

    /** Rule and body; the longest or largest that is taken. */
    static Stream<Arguments> acceptable() {
        return Stream.of(good("longest customer id", body -> customer(body).put("id", "c".repeat(64))),
                good("longest customer name", body -> customer(body).put("name", "ü".repeat(200))),
                good("code points, not chars", body -> customer(body).put("name", "𝄞".repeat(200))),
                good("longest job", body -> run(body).put("job", "j".repeat(200))),
                good("longest backup type", body -> run(body).put("backupType", "t".repeat(100))),
                good("longest status", body -> run(body).put("status", "s".repeat(50))),
                good("a warning", body -> run(body).put("severity", "warning")),
                good("nine decimals", body -> run(body).put("startedAt", "2026-01-12T21:00:04.123456789Z")),
                good("longest link", body -> run(body).put("url", WEB + "u".repeat(2_000 - WEB.length()))),
                good("longest remark", body -> run(body).put("remark", "r".repeat(4_000))),
                good("most objects", body -> objects(body, 500)),
                good("no objects", body -> objects(body, 0)),
                good("longest object name", body -> object(body).put("name", "o".repeat(200))),
                good("a message that is cut", body -> object(body).put("message", "m".repeat(2_001))),
                good("first attempt", body -> confirmation(body).put("attempt", 1)),
                good("largest attempt", body -> confirmation(body).put("attempt", Long.MAX_VALUE)));
    }

    /** Rule, body, pointer and message. */
    static Stream<Arguments> misshapen() {
        return Stream.of(bad("unknown member", body -> body.put("prio", 1), "/prio", "is not a known field"),
                bad("unknown in customer", body -> customer(body).put("vip", true), "/customer/vip",
                        "is not a known field"),
                bad("unknown in run", body -> run(body).put("prio", 1), "/run/prio", "is not a known field"),
                bad("unknown in object", body -> object(body).put("size", 1), "/objects/0/size",
                        "is not a known field"),
                bad("unknown in confirmation", body -> confirmation(body).put("by", "me"), "/confirmation/by",
                        "is not a known field"),
                bad("number for text", body -> customer(body).put("id", 42), "/customer/id", "has the wrong type"),
                bad("truth for text", body -> run(body).put("job", true), "/run/job", "has the wrong type"),
                bad("object for list", body -> body.putObject("objects"), "/objects", "has the wrong type"),
                bad("text for object", body -> body.put("run", "1001"), "/run", "has the wrong type"),
                bad("text for number", body -> confirmation(body).put("attempt", "1"), "/confirmation/attempt",
                        "has the wrong type"),
                bad("fraction for number", body -> confirmation(body).put("attempt", 1.5), "/confirmation/attempt",
                        "has the wrong type"));
    }

    private static Stream<Arguments> missing() {
        return Stream.of(required("/customer", body -> body.remove("customer")),
                required("/run", body -> body.remove("run")),
                required("/customer/id", body -> customer(body).remove("id")),
                required("/customer/name", body -> customer(body).putNull("name")),
                required("/run/job", body -> run(body).remove("job")),
                required("/run/backupType", body -> run(body).remove("backupType")),
                required("/run/status", body -> run(body).remove("status")),
                required("/run/severity", body -> run(body).remove("severity")),
                required("/run/startedAt", body -> run(body).remove("startedAt")),
                required("/objects/0/name", body -> object(body).remove("name")),
                required("/objects/0/status", body -> object(body).remove("status")),
                required("/objects/0/message", body -> object(body).remove("message")),
                required("/objects/1", body -> body.withArray("objects").addNull()),
                required("/confirmation/attempt", BadInput::confirmation));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(blank("/customer/name", body -> customer(body).put("name", " ")),
                blank("/run/job", body -> run(body).put("job", "")),
                blank("/run/backupType", body -> run(body).put("backupType", "\t")),
                blank("/run/status", body -> run(body).put("status", "")),
                blank("/run/remark", body -> run(body).put("remark", "")),
                blank("/objects/0/name", body -> object(body).put("name", "")),
                tooLong("/customer/name", 200, body -> customer(body).put("name", "n".repeat(201))),
                tooLong("/run/job", 200, body -> run(body).put("job", "j".repeat(201))),
                tooLong("/run/backupType", 100, body -> run(body).put("backupType", "t".repeat(101))),
                tooLong("/run/status", 50, body -> run(body).put("status", "s".repeat(51))),
                tooLong("/run/remark", 4_000, body -> run(body).put("remark", "r".repeat(4_001))),
                tooLong("/objects/0/name", 200, body -> object(body).put("name", "o".repeat(201))));
    }

    private static Stream<Arguments> words() {
        var id = "must match [A-Za-z0-9._:-]{1,64}";
        var severity = "must be one of error, warning";
        return Stream.of(bad("empty id", body -> customer(body).put("id", ""), "/customer/id", id),
                bad("id too long", body -> customer(body).put("id", "c".repeat(65)), "/customer/id", id),
                bad("character in id", body -> customer(body).put("id", "4/2"), "/customer/id", id),
                bad("severity", body -> run(body).put("severity", "Error"), "/run/severity", severity),
                bad("object status", body -> object(body).put("status", "ok"), "/objects/0/status", severity));
    }

    private static Stream<Arguments> runMembers() {
        var time = "must be an RFC 3339 time with an offset";
        var link = "must be an absolute http or https address of at most 2000 characters";
        return Stream.of(bad("no offset", body -> run(body).put("startedAt", "2026-01-12T22:00:04"), "/run/startedAt",
                time),
                bad("no such day", body -> run(body).put("startedAt", "2026-02-30T22:00:04Z"), "/run/startedAt", time),
                bad("ten decimals", body -> run(body).put("startedAt", "2026-01-12T22:00:04.1234567890Z"),
                        "/run/startedAt", time),
                bad("scheme", body -> run(body).put("url", "ftp://b.example/"), "/run/url", link),
                bad("relative link", body -> run(body).put("url", "/run-checks"), "/run/url", link),
                bad("user in link", body -> run(body).put("url", "https://me@b.example/"), "/run/url", link),
                bad("link too long", body -> run(body).put("url", WEB + "u".repeat(2_001 - WEB.length())), "/run/url",
                        link));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(bad("too many objects", body -> objects(body, 501), "/objects",
                "must have from 0 to 500 entries"),
                bad("attempt 0", body -> confirmation(body).put("attempt", 0), "/confirmation/attempt",
                        "must be from 1 to " + Long.MAX_VALUE));
    }

    private static Arguments required(String pointer, Consumer<ObjectNode> change) {
        return bad("missing " + pointer, change, pointer, "is required");
    }

    private static Arguments blank(String pointer, Consumer<ObjectNode> change) {
        return bad("blank " + pointer, change, pointer, "must not be empty");
    }

    private static Arguments tooLong(String pointer, int limit, Consumer<ObjectNode> change) {
        return bad("too long " + pointer, change, pointer, "must have at most " + limit + " characters");
    }

    private static Arguments bad(String rule, Consumer<ObjectNode> change, String pointer, String message) {
        return Arguments.of(rule, changed(change), pointer, message);
    }

    private static Arguments good(String rule, Consumer<ObjectNode> change) {
        return Arguments.of(rule, changed(change));
    }

    private static String changed(Consumer<ObjectNode> change) {
        var body = body();
        change.accept(body);
        return body.toString();
    }

    private static ObjectNode customer(ObjectNode body) {
        return (ObjectNode) body.get("customer");
    }

    private static ObjectNode run(ObjectNode body) {
        return (ObjectNode) body.get("run");
    }

    private static ObjectNode object(ObjectNode body) {
        return (ObjectNode) body.get("objects").get(0);
    }

    private static ObjectNode confirmation(ObjectNode body) {
        return body.putObject("confirmation");
    }

    private static void objects(ObjectNode body, int count) {
        var object = object(body).deepCopy();
        var objects = body.putArray("objects");
        for (int index = 0; index < count; index++) {
            objects.add(object);
        }
    }
}
