package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.diagnosis.Probe;
import io.backupchecks.autotask.domain.diagnosis.Probed;
import io.backupchecks.autotask.domain.diagnosis.Rights;
import io.backupchecks.autotask.domain.diagnosis.Trouble;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Duration;

/** The desk as one invocation asks it what its API user may do. */
final class ProbeLine implements Probe {
    private final InMemoryServiceDesk desk;
    private final Invocation invocation;
    private final SecretVersion secret;

    ProbeLine(InMemoryServiceDesk desk, Invocation invocation, SecretVersion secret) {
        this.desk = desk;
        this.invocation = invocation;
        this.secret = secret;
    }

    @Override
    public int entries() {
        return 1;
    }

    @Override
    public Probed<Zone> zone(int entry, Duration limit) {
        return new Probed.Given<>(Samples.ZONE);
    }

    @Override
    public Probed<Rights> rights(Zone zone, Entity entity, Duration limit) {
        var fault = invocation.begin(Call.ASK_RIGHTS);
        if (fault == Fault.NONE && !desk.rejected.contains(secret)) {
            invocation.happened(Call.ASK_RIGHTS, fault);
            return new Probed.Given<>(new Rights(true, true, true, false, desk.work().seesAll(entity)));
        }
        return new Probed.Failed<>(switch (fault) {
            case NONE, CREDENTIALS_REJECTED -> new Trouble.LoginRefused();
            case RATE_LIMITED -> new Trouble.RateLimited(Duration.ofSeconds(2));
            case FAIL_BEFORE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE, NOT_SENT, REFUSED,
                    REFUSED_BY_TEXT, LIED, BLIND, FEWER_ROWS, FOREIGN_ROWS -> {
                invocation.wait(limit);
                yield new Trouble.NoConnection("no answer");
            }
        });
    }

    @Override
    public Probed<Boolean> ownCompany(Zone zone, Duration limit) {
        return new Probed.Given<>(true);
    }

    @Override
    public Probed<Usage> usage(Zone zone, Duration limit) {
        return new Probed.Given<>(Usage.NONE);
    }
}
