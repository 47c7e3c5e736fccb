package io.backupchecks.autotask.domain.tenant;

import java.util.Optional;

/** Where it is kept what tests of the connection have shown. */
public interface ConnectionProofs {
    /** Reads consistently. */
    Optional<ConnectionProof> proof(Database database);

    /** The last one stands. */
    void save(ConnectionProof proof);
}
