package io.backupchecks.autotask.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private final Json json = new Json();

    record Customer(String id, String name) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.id("id", id);
            violations.text("name", name, 5);
        }
    }

    record Order(Customer customer, Long amount, Boolean urgent, List<Customer> copies, List<String> words,
            @Nullable String remark) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.between("amount", amount, 1, 9);
            violations.size("copies", copies, 0, 2);
        }
    }

    record Answer(String zebra, Instant at, @Nullable String apple) {}

    private static final String GOOD = """
            {"customer": {"id": "42", "name": "Anna"}, "amount": 3, "urgent": true, "copies": [], "words": ["a"]}""";

    @Test
    void readsARecord() {
        var reading = json.read(GOOD, Order.class);

        assertThat(reading).isEqualTo(new Reading.Bound<>(
                new Order(new Customer("42", "Anna"), 3L, true, List.of(), List.of("a"), null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            unknown field                   | {"colour": 1}                             | /colour            | is not a known field
            unknown field inside            | {"customer": {"id": "1", "x": {}}}        | /customer/x        | is not a known field
            unknown field in a list         | {"copies": [{}, {"y": []}]}               | /copies/1/y        | is not a known field
            other case of a field           | {"Amount": 3}                             | /Amount            | is not a known field
            text for a number               | {"amount": "3"}                           | /amount            | has the wrong type
            empty text for a number         | {"amount": ""}                            | /amount            | has the wrong type
            fraction for a whole number     | {"amount": 3.0}                           | /amount            | has the wrong type
            exponent for a whole number     | {"amount": 1e2}                           | /amount            | has the wrong type
            number beyond 64 bits           | {"amount": 99999999999999999999}          | /amount            | has the wrong type
            truth for a number              | {"amount": true}                          | /amount            | has the wrong type
            object for a number             | {"amount": {}}                            | /amount            | has the wrong type
            list for a number               | {"amount": [3]}                           | /amount            | has the wrong type
            number for a text               | {"remark": 1}                             | /remark            | has the wrong type
            fraction for a text             | {"remark": 1.5}                           | /remark            | has the wrong type
            truth for a text                | {"remark": false}                         | /remark            | has the wrong type
            object for a text               | {"remark": {"a": 1}}                      | /remark            | has the wrong type
            list for a text                 | {"remark": ["a"]}                         | /remark            | has the wrong type
            text for a truth                | {"urgent": "true"}                        | /urgent            | has the wrong type
            number for a truth              | {"urgent": 1}                             | /urgent            | has the wrong type
            text for an object              | {"customer": "42"}                        | /customer          | has the wrong type
            empty text for an object        | {"customer": ""}                          | /customer          | has the wrong type
            list for an object              | {"customer": [{}]}                        | /customer          | has the wrong type
            object for a list               | {"copies": {}}                            | /copies            | has the wrong type
            text for a list                 | {"words": "a"}                            | /words             | has the wrong type
            number in a list of texts       | {"words": ["a", 2]}                       | /words/1           | has the wrong type
            key twice                       | {"amount": 1, "amount": 1}                | /amount            | comes twice
            key twice inside                | {"customer": {"id": "1", "id": "1"}}      | /customer/id       | comes twice
            unknown key twice               | {"zz": 1, "zz": 1}                        | /zz                | comes twice
            second value behind             | {} {}                                     | §§                 | is followed by something else
            bracket behind                  | {} ]                                      | §§                 | is not well-formed JSON
            list for the body               | []                                        | §§                 | has the wrong type
            text for the body               | "x"                                       | §§                 | has the wrong type
            number for the body             | 1                                         | §§                 | has the wrong type
            nothing                         | §§                                        | §§                 | has the wrong type
            cut off                         | {"amount": 3                              | /amount            | is not well-formed JSON
            cut off inside a text           | {"remark": "a                             | /remark            | is not well-formed JSON
            no JSON                         | amount=3                                  | §§                 | is not well-formed JSON
            comment                         | {/* */}                                   | §§                 | is not well-formed JSON
            single quotes                   | {'amount': 3}                             | §§                 | is not well-formed JSON
            comma behind the last           | {"amount": 3,}                            | /amount            | is not well-formed JSON
            no number                       | {"amount": NaN}                           | /amount            | is not well-formed JSON
            leading zero                    | {"amount": 03}                            | /amount            | is not well-formed JSON
            """)
    void refusesWhatIsNotOfTheShape(String rule, String text, String pointer, String message) {
        var reading = json.read(text, Order.class);

        assertThat(reading).as(rule).isEqualTo(new Reading.Malformed<>(new Violation(pointer, message)));
    }

    @Test
    void refusesMoreThanThirtyTwoLevels() {
        var text = "{\"words\": " + "[".repeat(40) + "]".repeat(40) + "}";

        assertThat(json.read(text, Order.class)).isInstanceOf(Reading.Malformed.class);
        assertThat(json.read("{\"zz\": " + "[".repeat(33) + "]".repeat(33) + "}", Order.class))
                .isInstanceOfSatisfying(Reading.Malformed.class,
                        malformed -> assertThat(malformed.violation().message()).isEqualTo("is not well-formed JSON"));
    }

    @Test
    void refusesNamesThatWouldFillAnAnswer() {
        assertThat(json.read("{\"" + "x".repeat(200) + "\": 1}", Order.class))
                .isEqualTo(new Reading.Malformed<>(new Violation("", "is not well-formed JSON")));
    }

    @Test
    void tellsNullFromNothing() {
        assertThat(json.read("null", Order.class)).isEqualTo(new Reading.Absent<>());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            good            | {"customer": {"id": "42", "name": "Anna"}, "amount": 3, "urgent": true, "copies": [], "words": ["a"], "remark": null} | §§
            nothing there   | {}                                                                            | /customer /amount /urgent /copies /words
            nulls           | {"customer": null, "amount": null, "urgent": null, "copies": null, "words": null} | /customer /amount /urgent /copies /words
            nulls in lists  | {"customer": {}, "amount": 3, "urgent": false, "copies": [null], "words": ["a", null]} | /customer/id /customer/name /copies/0 /words/1
            own rules       | {"customer": {"id": "4 2", "name": "Antonia"}, "amount": 10, "urgent": true, "copies": [{"id": "1", "name": " "},{"id": "", "name": "a"},{"id": "2", "name": "b"}], "words": []} | /customer/id /customer/name /copies/0/name /copies/1/id /amount /copies
            half characters | {"customer": {"id": "42", "name": "A\\ud800"}, "amount": 3, "urgent": true, "copies": [], "words": ["\\udc00"], "remark": "\\ud83d\\ude00"} | /customer/name /words/0
            """)
    void namesEveryViolation(String rule, String text, @Nullable String pointers) {
        var violations = new Violations();
        if (json.read(text, Order.class) instanceof Reading.Bound<Order>(var order)) {
            json.check(order, violations);
        }

        var found = violations.found().stream().map(Violation::pointer).collect(Collectors.joining(" "));
        assertThat(found).as(rule).isEqualTo(pointers);
    }

    @Test
    void stopsCountingViolationsInTime() {
        var nulls = new String[5_000];
        Arrays.fill(nulls, "null");
        var violations = new Violations();
        var reading = json.read("{\"words\": [" + String.join(",", nulls) + "]}", Order.class);

        if (reading instanceof Reading.Bound<Order>(var order)) {
            json.check(order, violations);
        }

        assertThat(violations.found()).hasSize(1_000);
    }

    @Test
    void writesComponentsInOrderWithNullsAndTimesInUtc() {
        var answer = new Answer("z", Instant.parse("2026-01-12T21:00:04Z"), null);

        assertThat(json.write(answer)).isEqualTo("{\"zebra\":\"z\",\"at\":\"2026-01-12T21:00:04Z\",\"apple\":null}");
    }
}
