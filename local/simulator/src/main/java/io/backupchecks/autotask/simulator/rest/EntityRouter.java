package io.backupchecks.autotask.simulator.rest;

import static io.backupchecks.autotask.simulator.metadata.EntityType.TICKETS;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TIME_ENTRIES;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.query.Step;
import io.backupchecks.autotask.simulator.rest.Operation.Aspect;
import io.backupchecks.autotask.simulator.rest.Operation.Delete;
import io.backupchecks.autotask.simulator.rest.Operation.Describe;
import io.backupchecks.autotask.simulator.rest.Operation.Query;
import io.backupchecks.autotask.simulator.rest.Operation.Read;
import io.backupchecks.autotask.simulator.rest.Operation.ReadNote;
import io.backupchecks.autotask.simulator.rest.Operation.ReadNotes;
import io.backupchecks.autotask.simulator.rest.Operation.Write;
import io.backupchecks.autotask.simulator.rest.Operation.WriteNote;
import io.backupchecks.autotask.simulator.write.WriteKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows which paths each entity has below {@code /V1.0}. */
final class EntityRouter {

    Optional<PathShape> find(List<String> segments) {
        return EntityType.ofPath(segments.getFirst()).flatMap(entity -> switch (segments.size()) {
            case 1 -> collection(entity);
            case 2 -> isNumber(segments.get(1))
                    ? Optional.of(single(entity, Long.parseLong(segments.get(1))))
                    : word(entity, lower(segments.get(1)));
            case 3, 4 -> deeper(entity, segments);
            default -> Optional.empty();
        });
    }

    private static Optional<PathShape> collection(EntityType entity) {
        return switch (entity) {
            case TICKETS, COMPANIES, TIME_ENTRIES -> Optional.of(new PathShape("/" + entity.path(), writes(entity)));
            // Notes are written below their ticket only; the others cannot be written at all.
            case TICKET_NOTES, CONTACTS, DELETED_TICKET_LOGS, RESOURCES, TICKET_CATEGORIES -> Optional.empty();
        };
    }

    private static Map<String, Operation> writes(EntityType entity) {
        return Map.of("POST", new Write(entity, WriteKind.POST), "PATCH", new Write(entity, WriteKind.PATCH), "PUT",
                new Write(entity, WriteKind.PUT));
    }

    private static PathShape single(EntityType entity, long id) {
        var operations = new HashMap<String, Operation>(Map.of("GET", new Read(entity, id)));
        if (entity == TIME_ENTRIES) {
            operations.put("DELETE", new Delete(entity, id));
        }
        return new PathShape("/" + entity.path() + "/{id}", operations);
    }

    private static Optional<PathShape> word(EntityType entity, String word) {
        return switch (word) {
            case "query" -> Optional.of(query(entity, "/query", Step.FIRST));
            case "entityinformation" -> Optional.of(metadata(entity, "/entityInformation", Aspect.INFORMATION));
            default -> Optional.empty();
        };
    }

    private static Optional<PathShape> deeper(EntityType entity, List<String> segments) {
        String second = lower(segments.get(1));
        if (entity == TICKETS && isNumber(second) && lower(segments.get(2)).equals("notes")) {
            return notes(Long.parseLong(second), segments.subList(3, segments.size()));
        }
        return segments.size() == 3 ? word(entity, second, lower(segments.get(2))) : Optional.empty();
    }

    private static Optional<PathShape> word(EntityType entity, String first, String second) {
        return switch (first + "/" + second) {
            case "query/count" -> Optional.of(query(entity, "/query/count", Step.COUNT));
            case "query/next" -> Optional.of(query(entity, "/query/next", Step.NEXT));
            case "query/previous" -> Optional.of(query(entity, "/query/previous", Step.PREVIOUS));
            case "entityinformation/fields" -> Optional
                    .of(metadata(entity, "/entityInformation/fields", Aspect.FIELDS));
            case "entityinformation/userdefinedfields" -> Optional
                    .of(metadata(entity, "/entityInformation/userDefinedFields", Aspect.USER_DEFINED_FIELDS));
            default -> Optional.empty();
        };
    }

    private static Optional<PathShape> notes(long ticketId, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(new PathShape("/Tickets/{id}/Notes",
                    Map.of("GET", new ReadNotes(ticketId), "POST", new WriteNote(ticketId, WriteKind.POST), "PATCH",
                            new WriteNote(ticketId, WriteKind.PATCH), "PUT", new WriteNote(ticketId, WriteKind.PUT))));
        }
        return isNumber(rest.getFirst())
                ? Optional.of(new PathShape("/Tickets/{id}/Notes/{id}",
                        Map.of("GET", new ReadNote(ticketId, Long.parseLong(rest.getFirst())))))
                : Optional.empty();
    }

    private static PathShape query(EntityType entity, String suffix, Step step) {
        var query = new Query(entity, step);
        return new PathShape("/" + entity.path() + suffix, Map.of("GET", query, "POST", query));
    }

    private static PathShape metadata(EntityType entity, String suffix, Aspect aspect) {
        return new PathShape("/" + entity.path() + suffix, Map.of("GET", new Describe(entity, aspect)));
    }

    private static boolean isNumber(String segment) {
        return segment.matches("\\d{1,18}");
    }

    private static String lower(String segment) {
        return segment.toLowerCase(Locale.ROOT);
    }
}
