package io.backupchecks.autotask.domain.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The legal forms that names of companies carry, each with the ways in which it is written. */
final class LegalForms {
    private static final Map<String, String> FORMS = Map.ofEntries(form("bv"), form("nv"), form("bvba"), form("vof"),
            form("gmbh"), form("ag"), form("kg"), form("ohg"), form("ek"), form("ug"), form("partgmbb"),
            form("partg mbb", "partgmbb"),
            form("gmbh co kg", "gmbhcokg"), form("gmbh and co kg", "gmbhcokg"), form("ltd"), form("limited", "ltd"),
            form("llp"), form("llc"),
            form("plc"), form("inc"), form("incorporated", "inc"), form("corp"), form("corporation", "corp"),
            form("pty ltd", "ptyltd"),
            form("pty limited", "ptyltd"), form("sarl"), form("sas"), form("sa"), form("srl"), form("spa"), form("sl"),
            form("ab"), form("as"),
            form("aps"), form("oy"), form("spzoo"), form("sp zoo", "spzoo"), form("sp z oo", "spzoo"), form("ооо"),
            form("αε"), form("株式会社"),
            form("有限公司"));
    private static final int LONGEST = 4;

    private LegalForms() {}

    private static Map.Entry<String, String> form(String written) {
        return Map.entry(written, written);
    }

    private static Map.Entry<String, String> form(String written, String form) {
        return Map.entry(written, form);
    }

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

    /** @param form empty where there is none */
    record Split(List<String> words, String form) {
        Split {
            words = List.copyOf(words);
        }
    }
}
