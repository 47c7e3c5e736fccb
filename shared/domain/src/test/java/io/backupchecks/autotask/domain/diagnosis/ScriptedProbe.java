package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A probe that answers what a test says; at first everything is well. */
final class ScriptedProbe implements Probe {
    static final Rights ALL = new Rights(true, true, true, false, true);
    static final Rights VIEW = new Rights(true, false, false, false, true);

    final List<String> calls = new ArrayList<>();
    final List<Probed<Zone>> zones = new ArrayList<>(List.of(new Probed.Given<>(Samples.ZONE)));
    final Map<Entity, Probed<Rights>> rights = new EnumMap<>(Map.of(Entity.TICKETS, new Probed.Given<>(ALL),
            Entity.TICKET_NOTES, new Probed.Given<>(ALL), Entity.TIME_ENTRIES, new Probed.Given<>(VIEW),
            Entity.COMPANIES, new Probed.Given<>(VIEW)));
    Probed<Boolean> ownCompany = new Probed.Given<>(true);
    Probed<Usage> usage = new Probed.Given<>(new Usage(7, 10_000, Instant.EPOCH));

    @Override
    public int entries() {
        return zones.size();
    }

    @Override
    public Probed<Zone> zone(int entry, Duration limit) {
        calls.add("zone " + entry);
        return zones.get(entry);
    }

    @Override
    public Probed<Rights> rights(Zone zone, Entity entity, Duration limit) {
        calls.add(entity.path());
        return rights.getOrDefault(entity, new Probed.Failed<>(new Trouble.NoConnection("not scripted")));
    }

    @Override
    public Probed<Boolean> ownCompany(Zone zone, Duration limit) {
        calls.add("own company");
        return ownCompany;
    }

    @Override
    public Probed<Usage> usage(Zone zone, Duration limit) {
        calls.add("usage");
        return usage;
    }
}
