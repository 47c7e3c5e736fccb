package io.backupchecks.autotask.simulator.tenant;

import java.net.URI;
import java.util.Optional;

/**
 * Where a tenant lives.
 *
 * @param prefix the path segment before {@code ATServicesRest} that its calls must carry; empty for none
 * @param announced the {@code url} of the zone answer where it is to differ from the true one
 * @param web the {@code webUrl} of the zone answer where it is to differ from the simulator's origin
 */
public record Zone(String prefix, Optional<URI> announced, Optional<URI> web) {
    public static final Zone HOME = new Zone("", Optional.empty(), Optional.empty());

    public Zone announcing(URI url) {
        return new Zone(prefix, Optional.of(url), web);
    }

    public Zone withWeb(URI url) {
        return new Zone(prefix, announced, Optional.of(url));
    }

    /** The true base address of the tenant's calls, with its trailing slash. */
    public URI base(URI origin) {
        return origin.resolve(prefix.isEmpty() ? "/ATServicesRest/" : "/" + prefix + "/ATServicesRest/");
    }
}
