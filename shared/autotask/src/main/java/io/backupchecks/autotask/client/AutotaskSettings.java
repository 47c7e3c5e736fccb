package io.backupchecks.autotask.client;

import java.net.URI;
import java.util.List;

/**
 * Where Autotask is entered.
 *
 * @param entryPoint the REST address of the zone look-up, ending in a slash
 * @param overridden whether it is another one than Autotask's own, then the only origin that is called
 */
public record AutotaskSettings(URI entryPoint, boolean overridden) {
    /** Autotask's own entry point, for tenants of every zone. */
    public static final AutotaskSettings STANDARD = new AutotaskSettings(
            URI.create("https://webservices.autotask.net/ATServicesRest/"), false);

    /** Tells the zone as well, where the first one does not. */
    private static final URI SECOND_ENTRY_POINT = URI.create("https://webservices2.autotask.net/ATServicesRest/");

    public AutotaskSettings {
        if (entryPoint.getHost() == null || !entryPoint.toString().endsWith("/")
                || entryPoint.getRawQuery() != null || entryPoint.getRawFragment() != null) {
            throw new IllegalArgumentException("an entry point names a host and ends in a slash");
        }
    }

    /** Everything goes to this address, such as a simulator's. */
    public static AutotaskSettings overriddenBy(URI entryPoint) {
        return new AutotaskSettings(entryPoint, true);
    }

    /** Where the zone may be asked for, in order. */
    List<URI> entryPoints() {
        return overridden ? List.of(entryPoint) : List.of(entryPoint, SECOND_ENTRY_POINT);
    }
}
