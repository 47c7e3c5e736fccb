package io.backupchecks.autotask.domain.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every word of the companies' names, with the companies that have it. */
final class Vocabulary {
    private final List<Word> words;
    private final List<IndexedName> names;

    /** @param names of the companies; a company is its place in this list */
    Vocabulary(List<IndexedName> names) {
        this.names = names;
        var found = new LinkedHashMap<String, List<Integer>>();
        for (int company = 0; company < names.size(); company++) {
            for (var word : names.get(company).name().words()) {
                found.computeIfAbsent(word, _ -> new ArrayList<>()).add(company);
            }
        }
        words = found.entrySet().stream().map(Word::of).toList();
    }

    /** How much of their words a customer and each company can have in common at most, from 0 to 1. */
    double[] sharedAtMost(IndexedName customer) {
        var ofCustomer = new int[names.size()];
        var ofCompany = new int[names.size()];
        for (var word : customer.name().words()) {
            var letters = new Letters(word);
            words.stream().filter(known -> known.isNear(word, letters)).forEach(known -> {
                for (int company : known.companies()) {
                    ofCustomer[company] += word.length();
                    ofCompany[company] += known.text().length();
                }
            });
        }
        return shares(customer, ofCustomer, ofCompany);
    }

    private double[] shares(IndexedName customer, int[] ofCustomer, int[] ofCompany) {
        var shares = new double[names.size()];
        for (int company = 0; company < shares.length; company++) {
            shares[company] = ofCustomer[company] == 0
                    ? 0
                    : (share(ofCustomer[company], customer.weight())
                            + share(ofCompany[company], names.get(company).weight())) / 2;
        }
        return shares;
    }

    private static double share(int letters, int all) {
        return letters >= all ? 1 : (double) letters / all;
    }

    /** @param companies one that has the word twice is in it twice */
    private record Word(String text, Letters letters, List<Integer> companies) {
        Word {
            companies = List.copyOf(companies);
        }

        static Word of(Map.Entry<String, List<Integer>> word) {
            return new Word(word.getKey(), new Letters(word.getKey()), word.getValue());
        }

        boolean isNear(String other, Letters otherLetters) {
            return letters.alikeAtMost(otherLetters) >= Likeness.NEAR || Likeness.isAbbreviation(text, other)
                    || Likeness.isAbbreviation(other, text);
        }
    }
}
