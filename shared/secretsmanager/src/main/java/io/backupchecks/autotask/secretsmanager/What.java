package io.backupchecks.autotask.secretsmanager;

/** What is read, as messages name it. */
enum What {
    API_CREDENTIALS("the API credentials"),
    CALLER_KEYS("the caller keys");

    private final String words;

    What(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
