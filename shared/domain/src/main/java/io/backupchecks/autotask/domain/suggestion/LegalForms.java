package io.backupchecks.autotask.domain.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The legal forms that names of companies carry, each with the ways in which it is written. */
final class LegalForms {
    private static final Map<String, String> FORMS = Map.ofEntries(Map.entry("bv", "B.V."), Map.entry("nv", "N.V."),
            Map.entry("bvba", "BVBA"), Map.entry("vof", "V.O.F."), Map.entry("gmbh", "GmbH"), Map.entry("ag", "AG"),
            Map.entry("kg", "KG"), Map.entry("ohg", "OHG"), Map.entry("ek", "e.K."), Map.entry("ug", "UG"),
            Map.entry("partgmbb", "PartG mbB"), Map.entry("partg mbb", "PartG mbB"),
            Map.entry("gmbh co kg", "GmbH & Co. KG"), Map.entry("gmbh and co kg", "GmbH & Co. KG"),
            Map.entry("ltd", "Ltd"), Map.entry("limited", "Ltd"), Map.entry("llp", "LLP"), Map.entry("llc", "LLC"),
            Map.entry("plc", "plc"), Map.entry("inc", "Inc."), Map.entry("incorporated", "Inc."),
            Map.entry("corp", "Corp."), Map.entry("corporation", "Corp."), Map.entry("pty ltd", "Pty Ltd"),
            Map.entry("pty limited", "Pty Ltd"), Map.entry("sarl", "SARL"), Map.entry("sas", "SAS"),
            Map.entry("sa", "S.A."), Map.entry("srl", "S.r.l."), Map.entry("spa", "S.p.A."), Map.entry("sl", "S.L."),
            Map.entry("ab", "AB"), Map.entry("as", "AS"), Map.entry("aps", "ApS"), Map.entry("oy", "Oy"),
            Map.entry("spzoo", "sp. z o.o."), Map.entry("sp zoo", "sp. z o.o."), Map.entry("sp z oo", "sp. z o.o."),
            Map.entry("ооо", "ООО"), Map.entry("αε", "Α.Ε."), Map.entry("株式会社", "株式会社"), Map.entry("有限公司", "有限公司"));
    private static final int LONGEST = 4;

    private LegalForms() {}

    /** Takes the form from the end of a name, or from its beginning; a name of nothing else keeps it. */
    static Split split(List<String> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            int from = words.size() - length;
            var last = form(words.subList(from, words.size()));
            if (last.isPresent()) {
                return new Split(words.subList(0, from), last.get());
            }
            var first = form(words.subList(0, length));
            if (first.isPresent()) {
                return new Split(words.subList(length, words.size()), first.get());
            }
        }
        return new Split(words, "");
    }

    private static Optional<String> form(List<String> words) {
        return Optional.ofNullable(FORMS.get(String.join(" ", words)));
    }

    /** @param form as it is usually written, empty where there is none */
    record Split(List<String> words, String form) {
        Split {
            words = List.copyOf(words);
        }
    }
}
