package io.backupchecks.autotask.checks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
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
 * Plays scripts on the functions' own components, with DynamoDB Local behind a proxy and the simulator's faults. Here one
 * script with every single fault and a few pairs; in the gate all scripts ({@code -Dwire.scripts=all}) and 200 pairs
 * ({@code -Dwire.pairs=200}). What fails names the {@code -Dwire.scripts} and {@code -Dwire.faults} that play it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireFaultsTest {
    private static final int PAIRS = Integer.getInteger("wire.pairs", 3);
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
        var singles = enumeration(script).singles();
        var met = singles.stream().filter(enumeration(script)::isMet).count();
        System.out.printf("%s: one ticket after each of %,d faults at the wire, %,d met%n", script, singles.size(),
                met);
        assertThat(met).isGreaterThan(60).isGreaterThan(singles.size() * 9L / 10);
    }

    @Test
    void pairsOfFaultsLeaveOneTicket() {
        var random = new SplittableRandom(SEED);
        var pairs = new HashSet<List<Planned>>();
        for (int pair = 0; pair < PAIRS; pair++) {
            pairs.add(enumeration(scripts().get(pair % scripts().size())).pair(random));
        }
        System.out.printf("one ticket after each of %,d pairs of faults at the wire, seed %d%n", PAIRS, SEED);
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(PAIRS * 9 / 10);
    }

    /** How a failure is played again; without {@code -Dwire.faults} nothing fails. */
    @ParameterizedTest
    @MethodSource("scripts")
    void theFaultsThatAreNamedLeaveOneTicket(Script script) {
        assertThat(enumeration(script).play(FAULTS)).hasSize(Actor.values().length);
    }

    private FaultEnumeration enumeration(Script script) {
        return enumerations.computeIfAbsent(script, one -> new FaultEnumeration(site, one));
    }

    private static List<Script> scripts() {
        return switch (System.getProperty("wire.scripts", "TOGETHER")) {
            case "all" -> List.of(Script.values());
            case String some -> Stream.of(some.split(",", -1)).map(Script::valueOf).toList();
        };
    }
}
