package io.backupchecks.autotask.client;

import java.net.URI;
import java.util.List;

/**
 * Where Autotask is entered.
 *
 * @param entryPoints the REST addresses that tell a user's zone, in the order in which they are asked, each ending in a slash
 * @param overridden whether they are others than Autotask's own; then their origins are the only ones that are called
 */
public record AutotaskSettings(List<URI> entryPoints, boolean overridden) {
    /** Autotask's own entry points, both for tenants of every zone. */
    public static final AutotaskSettings STANDARD = new AutotaskSettings(
            List.of(URI.create("https://webservices.autotask.net/ATServicesRest/"),
                    URI.create("https://webservices2.autotask.net/ATServicesRest/")),
            false);

    public AutotaskSettings {
        entryPoints = List.copyOf(entryPoints);
        if (entryPoints.isEmpty() || !entryPoints.stream().allMatch(AutotaskSettings::isEntryPoint)) {
            throw new IllegalArgumentException("an entry point names a host and ends in a slash");
        }
    }

    /** Everything goes to these addresses, such as a simulator's. */
    public static AutotaskSettings overriddenBy(URI... entryPoints) {
        return new AutotaskSettings(List.of(entryPoints), true);
    }

    /** The one that is asked first. */
    public URI entryPoint() {
        return entryPoints.getFirst();
    }

    private static boolean isEntryPoint(URI address) {
        return address.getHost() != null && address.toString().endsWith("/") && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }
}
