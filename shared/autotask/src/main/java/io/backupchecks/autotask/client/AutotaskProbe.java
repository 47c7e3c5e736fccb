package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.UsageRead;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.diagnosis.Probe;
import io.backupchecks.autotask.domain.diagnosis.Probed;
import io.backupchecks.autotask.domain.diagnosis.Rights;
import io.backupchecks.autotask.domain.diagnosis.Trouble;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Autotask as one API user, asked what it is needed for. */
final class AutotaskProbe implements Probe {
    private static final String NONE = "None";
    private static final String ALL = "All";

    private final Exchange exchange;
    private final ZoneLookUp zones;
    private final List<URI> entryPoints;
    private final Login login;
    private final Clock clock;
    private final ProbeTable table;

    AutotaskProbe(Exchange exchange, ZoneLookUp zones, List<URI> entryPoints, Login login, Clock clock) {
        this.exchange = exchange;
        this.zones = zones;
        this.entryPoints = List.copyOf(entryPoints);
        this.login = login;
        this.clock = clock;
        table = new ProbeTable(login.messages());
    }

    @Override
    public int entries() {
        return entryPoints.size();
    }

    @Override
    public Probed<Zone> zone(int entry, Duration limit) {
        var address = new Endpoints(entryPoints.get(entry)).zoneInformation(login.userName());
        return probed(Request.once(Operation.READ_ZONE, address, limit), login.unsent(), zones::zone);
    }

    @Override
    public Probed<Rights> rights(Zone zone, Entity entity, Duration limit) {
        var address = Endpoints.of(zone).information(entity);
        return probed(Request.once(Operation.READ_RIGHTS, address, limit), login.headers(),
                tree -> Optional.of(tree.path("info")).filter(JsonNode::isObject).map(AutotaskProbe::rights));
    }

    @Override
    public Probed<Boolean> ownCompany(Zone zone, Duration limit) {
        var address = Endpoints.of(zone).company(CompanyId.OWN);
        return probed(Request.once(Operation.READ_COMPANY, address, limit), login.headers(),
                tree -> Optional.of(tree.path("item").isObject()));
    }

    @Override
    public Probed<Usage> usage(Zone zone, Duration limit) {
        return probed(Request.once(Operation.READ_USAGE, Endpoints.of(zone).thresholdInformation(), limit),
                login.headers(), this::usage);
    }

    private Optional<Usage> usage(JsonNode tree) {
        return UsageAnswers.counted(tree) instanceof UsageRead.Counted(var requests, var allowed)
                ? Optional.of(new Usage(requests, allowed, clock.instant()))
                : Optional.empty();
    }

    private <T> Probed<T> probed(Request request, RequestHeaders headers, Function<JsonNode, Optional<T>> shape) {
        return switch (table.judge(exchange.send(request, headers))) {
            case Probed.Given<JsonNode>(var tree) -> shape.apply(tree)
                    .<Probed<T>>map(Probed.Given::new)
                    .orElseGet(() -> new Probed.Failed<>(new Trouble.Unusable("it is not what was asked for.")));
            case Probed.Failed<JsonNode>(var trouble) -> new Probed.Failed<>(trouble);
        };
    }

    private static Rights rights(JsonNode info) {
        return new Rights(may(info, "Query"), may(info, "Create"), may(info, "Update"), may(info, "Delete"),
                may(info, "Query") && ALL.equalsIgnoreCase(info.path("userAccessForQuery").stringValue("")));
    }

    /** The entity can it, and the user's security level does not deny it. */
    private static boolean may(JsonNode info, String verb) {
        return info.path("can" + verb).booleanValue(false)
                && !NONE.equalsIgnoreCase(info.path("userAccessFor" + verb).stringValue(""));
    }
}
