package io.backupchecks.autotask.domain.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * The mappings that would get worse: collected and not written before every mapping of the cycle was looked at, for only
 * then it is known whether they are too many to be believed. A run that ends before leaves them unstamped, so that the
 * next one meets them again.
 */
final class Suspects {
    private static final int SHARE = 10;

    private final long limit;
    private final List<Verdict> fresh = new ArrayList<>();
    private final List<Verdict> known = new ArrayList<>();

    /** @param mappings of the tenant in all; a tenth of them may go at once, and one may always */
    Suspects(long mappings) {
        limit = Math.max(1, mappings / SHARE);
    }

    /** Keeps one more than the limit of each kind; what is beyond it waits for the next cycle. */
    void add(Verdict verdict) {
        var kind = verdict.isNewlyWorse() ? fresh : known;
        if (kind.size() <= limit) {
            kind.add(verdict);
        }
    }

    boolean areTooMany() {
        return fresh.size() > limit;
    }

    /** Those for which tickets could be created until now. */
    List<Verdict> fresh() {
        return List.copyOf(fresh);
    }

    List<Verdict> all() {
        var all = new ArrayList<>(fresh);
        all.addAll(known);
        return all;
    }
}
