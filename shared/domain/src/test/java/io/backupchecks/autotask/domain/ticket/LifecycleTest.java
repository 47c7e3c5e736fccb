package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.DUPLICATE;
import static io.backupchecks.autotask.domain.ticket.SampleItems.FIRST;
import static io.backupchecks.autotask.domain.ticket.SampleItems.FURTHER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.SECOND;
import static io.backupchecks.autotask.domain.ticket.SampleItems.SETTLED;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.ids;
import static io.backupchecks.autotask.domain.ticket.SampleItems.refusal;
import static io.backupchecks.autotask.domain.ticket.SampleItems.secondClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every arrow: where it leads, or that it does not start there. */
class LifecycleTest {
    private static final List<RunTicket> STATES = List.of(SampleItems.released(), SampleItems.claimed(),
            SampleItems.sending(), SampleItems.unknown(), SampleItems.notFound(), SampleItems.created(),
            SampleItems.conflict());

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void leadsFromEachStateWhereTheDiagramSays(String arrow, Function<RunTicket, Optional<RunTicket>> step,
            List<String> next) {
        assertThat(STATES.stream().map(item -> nameOf(step.apply(item)))).as(arrow).containsExactlyElementsOf(next);
    }

    /** Released, claimed, sending, unknown, not found, created, conflict. */
    static Stream<Arguments> leadsFromEachStateWhereTheDiagramSays() {
        return Stream.of(
                row("where they are", Optional::of,
                        "Released Claimed  Sending  Unknown  NotFound Created  Conflict"),
                row("claim", item -> Lifecycle.claim(item, secondClaim(OptionalLong.empty()), T.plusSeconds(29)),
                        "Claimed  -        -        -        -        -        -"),
                row("claim after the lease",
                        item -> Lifecycle.claim(item, secondClaim(OptionalLong.empty()), T.plusSeconds(30)),
                        "Claimed  Claimed  -        -        -        -        -"),
                row("claim confirming it",
                        item -> Lifecycle.claim(item, secondClaim(OptionalLong.of(1)), T.plusSeconds(29)),
                        "Claimed  -        -        -        Claimed  -        -"),
                row("claim confirming other",
                        item -> Lifecycle.claim(item, secondClaim(OptionalLong.of(2)), T.plusSeconds(29)),
                        "Claimed  -        -        -        -        -        -"),
                row("expire", item -> Lifecycle.expire(item, T.plusSeconds(29)),
                        "-        -        -        -        -        -        -"),
                row("expire after the lease", item -> Lifecycle.expire(item, T.plusSeconds(30)),
                        "-        Released -        -        -        -        -"),
                row("permit", item -> Lifecycle.permit(item, FIRST, T),
                        "-        Sending  -        -        -        -        -"),
                row("permit by another", item -> Lifecycle.permit(item, SECOND, T),
                        "-        -        -        -        -        -        -"),
                row("release", item -> Lifecycle.release(item, FIRST),
                        "-        Released Released -        -        -        -"),
                row("release by another", item -> Lifecycle.release(item, SECOND),
                        "-        -        -        -        -        -        -"),
                row("refused", item -> Lifecycle.refused(item, FIRST, refusal(T), false),
                        "-        -        Released -        -        -        -"),
                row("refused by text", item -> Lifecycle.refused(item, FIRST, refusal(T), true),
                        "-        -        Released -        -        -        -"),
                row("refused of another", item -> Lifecycle.refused(item, SECOND, refusal(T), false),
                        "-        -        -        -        -        -        -"),
                row("unknown", item -> Lifecycle.unknown(item, FIRST),
                        "-        -        Unknown  -        -        -        -"),
                row("unknown of another", item -> Lifecycle.unknown(item, SECOND),
                        "-        -        -        -        -        -        -"),
                row("not found", item -> Lifecycle.notFound(item, 1, SETTLED),
                        "-        -        NotFound NotFound -        -        -"),
                row("not found unsettled", item -> Lifecycle.notFound(item, 1, SETTLED.minusNanos(1)),
                        "-        -        -        -        -        -        -"),
                row("not found of another", item -> Lifecycle.notFound(item, 2, SETTLED),
                        "-        -        -        -        -        -        -"),
                row("created", item -> Lifecycle.created(item, 1, TICKET, T),
                        "Created  Created  Created  Created  Created  -        Conflict"),
                row("created further", item -> Lifecycle.created(item, 1, FURTHER, T),
                        "Created  Created  Created  Created  Created  Conflict Conflict"),
                row("adopt one", item -> Lifecycle.adopt(item, ids(TICKET), T),
                        "Created  Created  Created  Created  Created  -        -"),
                row("adopt further", item -> Lifecycle.adopt(item, ids(FURTHER), T),
                        "Created  Created  Created  Created  Created  Conflict Conflict"),
                row("adopt several", item -> Lifecycle.adopt(item, ids(TICKET, FURTHER), T),
                        "Conflict Conflict Conflict Conflict Conflict Conflict Conflict"),
                row("adopt known ones", item -> Lifecycle.adopt(item, ids(TICKET, DUPLICATE), T),
                        "Conflict Conflict Conflict Conflict Conflict Conflict -"),
                row("decide", item -> Lifecycle.decide(item, TICKET, T),
                        "-        -        -        -        -        -        Created"),
                row("decide for a duplicate", item -> Lifecycle.decide(item, DUPLICATE, T),
                        "-        -        -        -        -        -        Created"),
                row("decide for a stranger", item -> Lifecycle.decide(item, FURTHER, T),
                        "-        -        -        -        -        -        -"),
                row("decide none", item -> Lifecycle.decideNone(item, SETTLED),
                        "-        -        NotFound NotFound -        -        -"),
                row("decide none unsettled", item -> Lifecycle.decideNone(item, SETTLED.minusNanos(1)),
                        "-        -        -        -        -        -        -"));
    }

    private static Arguments row(String arrow, Function<RunTicket, Optional<RunTicket>> step, String next) {
        return arguments(arrow, step, List.of(next.split(" +")));
    }

    private static String nameOf(Optional<RunTicket> next) {
        return next.map(item -> item.state().getClass().getSimpleName()).orElse("-");
    }
}
