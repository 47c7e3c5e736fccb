package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private final Cursor cursor = new Cursor("events of run 1001");

    @Test
    void bringsBackThePlace() {
        assertThat(cursor.place(cursor.at("a place\nwith ü"))).contains("a place\nwith ü");
    }

    @Test
    void fitsIntoAnAddress() {
        assertThat(cursor.at("??>>~~ü")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isGoodForItsOwnListOnly() {
        assertThat(new Cursor("events of run 100").place(cursor.at("1"))).isEmpty();
        assertThat(new Cursor("events of run 10011").place(cursor.at("1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "YQ", "a b", "====", "ü"})
    void whatNobodyMadeIsNoCursor(String text) {
        assertThat(cursor.place(text)).isEmpty();
    }
}
