package io.backupchecks.autotask.checks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays scripts on the functions' own components, with DynamoDB Local behind a proxy and the simulator's faults. Here two
 * scripts with every single fault and a few pairs; in the gate all scripts ({@code -Dwire.scripts=all}) and 200 pairs
 * ({@code -Dwire.pairs=200}). What fails names the {@code -Dwire.scripts} and {@code -Dwire.faults} that play it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireFaultsTest {
    private static final int PAIRS = Integer.getInteger("wire.pairs", 5);
    private static final long SEED = Long.getLong("wire.seed", 1);
    private static final List<Planned> FAULTS = Planned.parse(System.getProperty("wire.faults", ""));

    private final Site site = Site.open();
    private final Map<Script, FaultEnumeration> enumerations = new EnumMap<>(Script.class);

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everySingleFaultLeavesOneTicket(Script script) {
        var enumeration = enumeration(script);
        var plays = FAULTS.isEmpty() ? enumeration.singles().stream().map(List::of).toList() : List.of(FAULTS);
        plays.forEach(enumeration::play);
        System.out.printf("%s: one ticket after each of %,d faults at the wire%n", script, plays.size());
        assertThat(plays).hasSizeGreaterThan(FAULTS.isEmpty() ? 60 : 0);
    }

    @Test
    void pairsOfFaultsLeaveOneTicket() {
        var random = new SplittableRandom(SEED);
        var scripts = FAULTS.isEmpty() ? scripts() : List.<Script>of();
        var pairs = new ArrayList<List<Planned>>();
        for (int pair = 0; pair < PAIRS && !scripts.isEmpty(); pair++) {
            pairs.add(enumeration(scripts.get(pair % scripts.size())).pair(random));
        }
        System.out.printf("one ticket after each of %,d pairs of faults at the wire, seed %d%n", pairs.size(), SEED);
        assertThat(pairs).hasSize(FAULTS.isEmpty() ? PAIRS : 0);
    }

    private FaultEnumeration enumeration(Script script) {
        return enumerations.computeIfAbsent(script, one -> new FaultEnumeration(site, one));
    }

    private static List<Script> scripts() {
        return switch (System.getProperty("wire.scripts", "TOGETHER,UNANSWERED")) {
            case "all" -> List.of(Script.values());
            case String some -> Stream.of(some.split(",", -1)).map(Script::valueOf).toList();
        };
    }
}
