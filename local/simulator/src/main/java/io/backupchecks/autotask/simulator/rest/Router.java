package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.rest.Operation.Unrouted;
import io.backupchecks.autotask.simulator.rest.Operation.VersionInformation;
import io.backupchecks.autotask.simulator.rest.Operation.WrongMethod;
import io.backupchecks.autotask.simulator.rest.Operation.ZoneInformation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the route of a method and a path; paths match in any casing, a trailing slash is tolerated. */
final class Router {
    private static final String ROOT = "atservicesrest";
    private static final String VERSION = "v1.0";

    private final EntityRouter entities = new EntityRouter();

    Route route(String method, String path) {
        List<String> segments = Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
        int root = segments.stream().map(segment -> segment.toLowerCase(Locale.ROOT)).toList().indexOf(ROOT);
        return root == 0 || root == 1
                ? below(method, root == 0 ? "" : segments.getFirst(), segments.subList(root + 1, segments.size()))
                : unrouted("", method);
    }

    private Route below(String method, String zone, List<String> segments) {
        if (segments.size() == 1 && segments.getFirst().equalsIgnoreCase("versioninformation")) {
            return fixed(zone, method, "/versioninformation", new VersionInformation());
        }
        return segments.size() > 1 && segments.getFirst().equalsIgnoreCase(VERSION)
                ? versioned(method, zone, segments.subList(1, segments.size()))
                : unrouted(zone, method);
    }

    private Route versioned(String method, String zone, List<String> segments) {
        String first = segments.getFirst();
        if (segments.size() == 1 && first.equalsIgnoreCase("zoneInformation")) {
            return fixed(zone, method, "/zoneInformation", new ZoneInformation());
        }
        if (segments.size() == 1 && first.equalsIgnoreCase("ThresholdInformation")) {
            return fixed(zone, method, "/ThresholdInformation", new Operation.ThresholdInformation());
        }
        return entities.find(segments).map(shape -> shaped(zone, method, shape)).orElse(unrouted(zone, method));
    }

    private static Route fixed(String zone, String method, String pattern, Operation operation) {
        return shaped(zone, method, new PathShape(pattern, Map.of("GET", operation)));
    }

    private static Route shaped(String zone, String method, PathShape shape) {
        return new Route(zone, method + " " + shape.pattern(),
                shape.operations().getOrDefault(method, new WrongMethod()));
    }

    private static Route unrouted(String zone, String method) {
        return new Route(zone, method + " /(unknown)", new Unrouted());
    }
}
