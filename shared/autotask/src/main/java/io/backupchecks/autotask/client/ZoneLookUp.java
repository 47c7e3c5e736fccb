package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.ZoneInformation;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks Autotask, without a secret, where the tenant of a user lives. */
final class ZoneLookUp {
    private final Exchange exchange;
    private final UrlRule rule;
    private final Endpoints entry;

    @Inject
    ZoneLookUp(Exchange exchange, UrlRule rule, AutotaskSettings settings) {
        this.exchange = exchange;
        this.rule = rule;
        this.entry = new Endpoints(settings.entryPoint());
    }

    ZoneRead zone(Login login, Duration limit) {
        var request = Request.get(Operation.READ_ZONE, entry.zoneInformation(login.userName()), limit);
        var answer = exchange.send(request, login.unsent());
        if (answer instanceof Answer.Received received && ErrorWords.nameUnknownUser(received.content().errors())) {
            return new ZoneRead.UnknownUser();
        }
        return new ReadTable(login.messages()).judge(answer).map(this::found, ZoneRead.Failed::new);
    }

    private ZoneRead found(JsonNode tree) {
        return zone(tree)
                .<ZoneRead>map(ZoneRead.Found::new)
                .orElseGet(() -> new ZoneRead.Failed(new BadAnswer("the answer is not a zone that may be called")));
    }

    /** Empty unless it is a zone that may be called. */
    Optional<Zone> zone(JsonNode tree) {
        return Json.shaped(tree, ZoneInformation.class).flatMap(this::zone);
    }

    private Optional<Zone> zone(ZoneInformation answer) {
        if (answer.ci() <= 0) {
            return Optional.empty();
        }
        return rule.base(answer.url()).flatMap(api -> rule.base(answer.webUrl()).map(web -> zone(answer, api, web)));
    }

    private static Zone zone(ZoneInformation answer, URI api, URI web) {
        return new Zone(new Database(answer.ci()), api, web);
    }
}
