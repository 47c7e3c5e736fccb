package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Zone;

/** What the zone look-up brought. It carries no secret, so it can be asked while credentials are in doubt. */
public sealed interface ZoneRead {
    record Found(Zone zone) implements ZoneRead {}

    /** Autotask does not know the user name. */
    record UnknownUser() implements ZoneRead {}

    record Failed(DeskFailure failure) implements ZoneRead {}
}
