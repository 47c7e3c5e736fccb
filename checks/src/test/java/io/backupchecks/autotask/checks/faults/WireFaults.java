package io.backupchecks.autotask.checks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.checks.Layout;
import io.backupchecks.autotask.checks.deployment.Roles;
import io.backupchecks.autotask.wiring.testing.Grant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays scripts on the functions' own components, with DynamoDB Local behind a proxy and the simulator's faults: every
 * single fault of all scripts, or of those in {@code -Dwire.scripts}, and {@code -Dwire.pairs} of them, one script's after
 * the other's. What fails names the {@code -Dwire.scripts} and {@code -Dwire.faults} that play it again.
 */
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WireFaults {
    private static final List<Script> WANTED = Script.parse(System.getProperty("wire.scripts", ""));
    private static final int PAIRS = Integer.getInteger("wire.pairs", 200);
    private static final long SEED = Long.getLong("wire.seed", 1);
    private static final List<Planned> FAULTS = Planned.parse(System.getProperty("wire.faults", ""));

    private final Site site = Site.open();
    private final Map<Script, FaultEnumeration> enumerations = new EnumMap<>(Script.class);
    private final List<Script> scripts;

    /** @param mine the scripts that are played here */
    WireFaults(Predicate<Script> mine) {
        scripts = WANTED.stream().filter(mine).toList();
    }

    @AfterAll
    void closeAndSeeThatAllWasAllowed() throws IOException {
        site.close();
        var asked = new HashSet<Grant>();
        for (var function : Layout.functions()) {
            var grants = RecordedGrants.of(Path.of(""), function);
            assertThat(grants).as(function).isSubsetOf(Roles.allowed(function));
            asked.addAll(grants);
        }
        assertThat(asked).isNotEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("scripts")
    void everySingleFaultIsWithstood(Script script) {
        var all = enumeration(script).singles();
        var met = all.stream().filter(enumeration(script)::isMet).count();
        System.out.printf("%s: the end that must be after each of %,d faults at the wire, %,d met%n", script,
                all.size(), met);
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(met).isGreaterThan(all.size() * 9L / 10);
    }

    @Test
    void pairsOfFaultsAreWithstood() {
        var random = new SplittableRandom(SEED);
        var pairs = new HashSet<List<Planned>>();
        var drawn = IntStream.range(0, PAIRS)
                .mapToObj(pair -> WANTED.get(pair % WANTED.size()))
                .filter(scripts::contains)
                .toList();
        drawn.forEach(script -> pairs.add(enumeration(script).pair(random)));
        System.out.printf("the end that must be after each of %,d pairs of faults at the wire, seed %d%n", drawn.size(),
                SEED);
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(drawn.size() * 9 / 10);
    }

    /** How a failure is played again; without {@code -Dwire.faults} nothing fails. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("scripts")
    void theFaultsThatAreNamedAreWithstood(Script script) {
        assertThat(enumeration(script).play(FAULTS)).containsKeys(script.first(), Actor.SCHEDULE, Actor.SCHEDULE_AGAIN);
    }

    List<Script> scripts() {
        return scripts;
    }

    private FaultEnumeration enumeration(Script script) {
        return enumerations.computeIfAbsent(script, one -> new FaultEnumeration(site, one));
    }
}
