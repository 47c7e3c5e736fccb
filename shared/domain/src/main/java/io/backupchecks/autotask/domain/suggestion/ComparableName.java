package io.backupchecks.autotask.domain.suggestion;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as it is compared: without case, accents and punctuation, abbreviations written out, the legal form apart.
 *
 * @param words of the name, in order, as loosely spelled as names are
 * @param form the legal form as it is usually written, empty where there is none
 * @param spellings of the name word for word, with accents left out and with accents written as two letters
 */
record ComparableName(List<String> words, String form, Set<String> spellings) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´\"“”]");
    private static final Pattern INITIALS = Pattern.compile("(?<=(^|[^\\p{L}])\\p{L})\\.(?=\\p{L}(\\.|$|[^\\p{L}]))");
    private static final Pattern JOINED_FORM = Pattern.compile("^(株式会社)|(有限公司|株式会社)$");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<List<String>> LETTERS = List.of(List.of("ß", "ss"), List.of("ø", "o"), List.of("ł", "l"),
            List.of("æ", "a"), List.of("œ", "o"), List.of("ae", "a"), List.of("oe", "o"), List.of("ue", "u"));
    private static final Map<String, String> TWO_LETTERS_OF = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "æ",
            "ae",
            "œ", "oe", "å", "aa");
    private static final Set<String> ANDS = Set.of("and", "en", "und", "et", "y");
    /** Keeps the two kinds of spellings apart. */
    private static final String TWO_LETTERS = "#";
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("en", "and"), Map.entry("und", "and"),
            Map.entry("et", "and"),
            Map.entry("y", "and"), Map.entry("v", "van"), Map.entry("d", "der"), Map.entry("vd", "van der"),
            Map.entry("gem", "gemeente"), Map.entry("stg", "stichting"), Map.entry("notaris", "notariskantoor"),
            Map.entry("tandarts", "tandartspraktijk"),
            Map.entry("huisartsen", "huisartsenpraktijk"), Map.entry("st", "saint"), Map.entry("ets", "etablissements"),
            Map.entry("off", "officine"),
            Map.entry("hnos", "hermanos"), Map.entry("grp", "group"), Map.entry("mgmt", "management"),
            Map.entry("acct", "accounting"),
            Map.entry("center", "centre"), Map.entry("harbor", "harbour"), Map.entry("intl", "international"),
            Map.entry("nl", "nederland"),
            Map.entry("assoc", "association"), Map.entry("bros", "brothers"), Map.entry("dept", "department"),
            Map.entry("univ", "university"),
            Map.entry("supp", "support"), Map.entry("accountants", "accountantskantoor"), Map.entry("co", "company"),
            Map.entry("advocaten", "advocatenkantoor"));

    ComparableName {
        words = List.copyOf(words);
        spellings = Set.copyOf(spellings);
    }

    static ComparableName of(String name) {
        var split = LegalForms.split(words(plain(name)));
        var words = split.words().stream().map(ComparableName::spelled).flatMap(ComparableName::written).toList();
        var twoLetters = LegalForms.split(words(plain(inTwoLetters(name))));
        return new ComparableName(words, split.form(), Set.of(spelling(split), spelling(twoLetters) + TWO_LETTERS));
    }

    /** Whether both are the same name, not only a similar one. */
    boolean isSame(ComparableName other) {
        return !words.isEmpty() && form.equals(other.form) && spellings.stream().anyMatch(other.spellings::contains);
    }

    private static String spelling(LegalForms.Split name) {
        return name.words().stream().map(word -> ANDS.contains(word) ? "and" : word).collect(Collectors.joining(" "));
    }

    private static String inTwoLetters(String name) {
        var written = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (var letters : TWO_LETTERS_OF.entrySet()) {
            written = written.replace(letters.getKey(), letters.getValue());
        }
        return written;
    }

    /** Everything but the legal form, without spaces. */
    String joined() {
        return String.join("", words);
    }

    /** The words without the little ones, in the order of the alphabet. */
    List<String> sorted() {
        return words.stream().filter(word -> !word.equals("and")).sorted().toList();
    }

    private static Stream<String> written(String word) {
        return Arrays.stream(WORDS.getOrDefault(word, word).split(" ", -1));
    }

    private static String plain(String name) {
        var apart = JOINED_FORM.matcher(APOSTROPHES.matcher(name).replaceAll("")).replaceAll(" $0 ");
        var initials = INITIALS.matcher(apart.replace("&", " and ").replace("A/S", "AS")).replaceAll("");
        var folded = MARKS.matcher(Normalizer.normalize(initials, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(folded, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String plain) {
        return Arrays.stream(OTHER.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    /** One letter for those that some write as two. */
    private static String spelled(String word) {
        var spelled = word;
        for (var letters : LETTERS) {
            spelled = spelled.replace(letters.getFirst(), letters.getLast());
        }
        return spelled;
    }
}
