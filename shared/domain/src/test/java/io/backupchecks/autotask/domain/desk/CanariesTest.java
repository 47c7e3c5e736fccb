package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanariesTest {
    private static final Database DATABASE = new Database(632_538);
    private static final Canary FIRST = canary(50_001, 'A');
    private static final Canary SECOND = canary(50_002, 'B');
    private static final Canary THIRD = canary(50_003, 'C');

    @Test
    void aTenantBeginsWithoutAny() {
        assertThat(Canaries.none(DATABASE)).isEqualTo(new Canaries(DATABASE, 0, List.of(), false, false));
    }

    @Test
    void theOldestIsAskedForFirst() {
        var two = Canaries.none(DATABASE).with(FIRST).with(SECOND);
        assertThat(two).isEqualTo(new Canaries(DATABASE, 2, List.of(FIRST, SECOND), true, false));
    }

    @Test
    void keepsEachOnce() {
        assertThat(Canaries.none(DATABASE).with(FIRST).with(FIRST).living()).containsExactly(FIRST);
    }

    @Test
    void wantsThree() {
        var two = Canaries.none(DATABASE).with(FIRST).with(SECOND);
        assertThat(two.wantsMore()).isTrue();
        assertThat(two.with(THIRD).wantsMore()).isFalse();
    }

    @Test
    void remembersThatThereWasOneAfterTheLastIsGone() {
        var gone = Canaries.none(DATABASE).with(FIRST).without(FIRST);
        assertThat(gone).isEqualTo(new Canaries(DATABASE, 2, List.of(), true, false));
    }

    @Test
    void removesOnlyTheOneThatIsGone() {
        assertThat(Canaries.none(DATABASE).with(FIRST).with(SECOND).without(FIRST).living()).containsExactly(SECOND);
    }

    @Test
    void remembersForEverThatMarkersAreOverwritten() {
        var marked = Canaries.none(DATABASE).with(FIRST).overwritten();
        assertThat(marked).isEqualTo(new Canaries(DATABASE, 2, List.of(FIRST), true, true));
        assertThat(marked.with(SECOND).without(FIRST).markersOverwritten()).isTrue();
    }

    private static Canary canary(long ticket, char letter) {
        return new Canary(new TicketId(ticket), new Marker("BC1-" + String.valueOf(letter).repeat(26)));
    }
}
