package io.backupchecks.autotask.domain.suggestion;

/**
 * A name with what is compared quickly.
 *
 * @param joined everything but the legal form, without spaces
 * @param weight letters of the words that count in any order
 */
record IndexedName(ComparableName name, String joined, Letters letters, int weight) {
    static IndexedName of(String text) {
        var name = ComparableName.of(text);
        int weight = name.sorted().stream().mapToInt(String::length).sum();
        return new IndexedName(name, name.joined(), new Letters(name.joined()), weight);
    }
}
