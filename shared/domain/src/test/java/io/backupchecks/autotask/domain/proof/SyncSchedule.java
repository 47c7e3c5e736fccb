package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Days of one tenant, drawn by chance: syncs among edits, renames, outages, partial answers and lost rights. */
final class SyncSchedule implements Faults {
    /** The last one takes more than one query. */
    private static final int[] SIZES = {1, 2, 3, 7, 12, 25, 40, 230};
    private static final double[] ROUGH = {0, 0.01, 0.05, 0.2};

    private final SplittableRandom random;
    private final SyncWorld world;
    private final double rough;
    private final double busy;
    private final boolean slow;
    private boolean outage;
    private boolean inside;

    SyncSchedule(long seed) {
        random = new SplittableRandom(seed);
        world = new SyncWorld(SIZES[random.nextInt(random.nextInt(3) == 0 ? SIZES.length : SIZES.length - 1)]);
        rough = ROUGH[random.nextInt(ROUGH.length)];
        busy = ROUGH[random.nextInt(ROUGH.length)] / world.size;
        slow = random.nextInt(3) == 0;
    }

    SyncCounts play() {
        for (int steps = 6 + random.nextInt(20); steps > 0; steps--) {
            world.time.advance(Duration.ofSeconds(1 + random.nextInt(random.nextBoolean() ? 600 : 50_000)));
            step();
        }
        world.settle();
        return world.counts;
    }

    private void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> world.sync(this, Duration.ofMinutes(15));
            case 4 -> world.sync(this, Duration.ofSeconds(20));
            case 5 -> world.refresh(any(), this);
            case 6 -> world.acceptGuard(this);
            case 7 -> edit();
            case 8, 9 -> change();
            case 10 -> loseRights();
            case 11 -> outage = !outage && random.nextInt(3) > 0;
            case 12 -> world.storage.save(Breaker.closed(Samples.SECRET));
            default -> backup();
        }
    }

    private int any() {
        return 1 + random.nextInt(world.size);
    }

    private void edit() {
        world.edit(SyncWorld.customer(any()), company());
    }

    private @Nullable CompanyId company() {
        return random.nextInt(4) == 0 ? null : new CompanyId(1 + random.nextInt(2 * world.size));
    }

    private void change() {
        for (int times = 1 + random.nextInt(random.nextInt(4) == 0 ? world.size : 2); times > 0; times--) {
            var company = 1 + random.nextInt(2 * world.size);
            switch (random.nextInt(4)) {
                case 0 -> world.deleted(company);
                case 1 -> world.there(company, "Company " + company, false);
                case 2 -> world.there(company, "Company " + company, true);
                default -> world.there(company, "Renamed " + random.nextInt(1_000), true);
            }
        }
    }

    /** Of a few companies, of many, or of everything. */
    private void loseRights() {
        var most = random.nextInt(3) == 0 ? 2 * world.size : 1 + world.size / 4;
        var isHidden = random.nextBoolean();
        for (int times = random.nextInt(most + 1); times > 0; times--) {
            world.hide(new CompanyId(1 + random.nextInt(2 * world.size)), isHidden);
        }
        world.hide(CompanyId.OWN, isHidden && random.nextInt(3) == 0);
    }

    private void backup() {
        if (random.nextInt(3) == 0) {
            world.restore();
        } else {
            world.backUp();
        }
    }

    /** No two calls begin in the same millisecond; people work on while an invocation runs. */
    @Override
    public Fault next(Call call) {
        world.time.advance(Duration.ofMillis(latency(call)));
        meanwhile();
        if (call == Call.ASK_COMPANIES && outage) {
            return random.nextBoolean() ? Fault.FAIL_BEFORE : Fault.BLIND;
        }
        if (random.nextDouble() >= (call == Call.ASK_COMPANIES ? rough * 3 : rough / world.size)) {
            return Fault.NONE;
        }
        var faults = call.faults();
        return faults.get(random.nextInt(faults.size()));
    }

    private int latency(Call call) {
        var isLong = slow && call == Call.ASK_COMPANIES && random.nextInt(3) == 0;
        return 1 + random.nextInt(isLong ? 5_000 : 20);
    }

    private void meanwhile() {
        if (!inside && random.nextDouble() < busy) {
            inside = true;
            switch (random.nextInt(4)) {
                case 0 -> world.sync(this, Duration.ofMinutes(15));
                case 1 -> world.refresh(any(), this);
                case 2 -> change();
                default -> edit();
            }
            inside = false;
        }
    }
}
