package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.ZoneInformation;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks Autotask, without a secret, where the tenant of a user lives. */
final class ZoneLookUp {
    private static final String UNKNOWN_USER = "zone information could not be determined";

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
        var reads = new Reads(exchange, RequestHeaders.NONE, login.messages());
        return reads.get(Operation.READ_ZONE, entry.zoneInformation(login.userName()), limit)
                .map(this::found, ZoneLookUp::failed);
    }

    private ZoneRead found(JsonNode tree) {
        return Json.shaped(tree, ZoneInformation.class)
                .flatMap(this::zone)
                .<ZoneRead>map(ZoneRead.Found::new)
                .orElseGet(() -> new ZoneRead.Failed(new BadAnswer("the answer is not a zone that may be called")));
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

    private static ZoneRead failed(DeskFailure failure) {
        return failure instanceof DeskFailure.Refused(_, var messages) && nameUnknownUser(messages)
                ? new ZoneRead.UnknownUser()
                : new ZoneRead.Failed(failure);
    }

    private static boolean nameUnknownUser(List<String> messages) {
        return messages.stream().anyMatch(message -> message.toLowerCase(Locale.ROOT).contains(UNKNOWN_USER));
    }
}
