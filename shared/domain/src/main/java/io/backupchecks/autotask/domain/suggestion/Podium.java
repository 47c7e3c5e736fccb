package io.backupchecks.autotask.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best suggestions so far, three at most, the best first. */
final class Podium {
    private static final int MOST = 3;
    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparingLong(suggestion -> suggestion.company().id().value());

    private final List<Suggestion> best = new ArrayList<>();

    /** Whether a suggestion of this score might come onto it. */
    boolean hasRoomFor(int score) {
        return score > 0 && (best.size() < MOST || score >= best.getLast().score());
    }

    void add(Suggestion suggestion) {
        if (hasRoomFor(suggestion.score())) {
            best.add(suggestion);
            best.sort(BEST_FIRST);
            best.subList(Math.min(MOST, best.size()), best.size()).clear();
        }
    }

    List<Suggestion> ranked() {
        return List.copyOf(best);
    }
}
