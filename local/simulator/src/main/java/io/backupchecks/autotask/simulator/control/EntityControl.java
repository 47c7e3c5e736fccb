package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.desk.Desk;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.util.NoSuchElementException;

/** The rows of one entity as a technician sees and changes them: nothing is hidden, nothing is checked. */
final class EntityControl {
    private final Desk desk;
    private final EntityType entity;

    EntityControl(Desk desk, EntityType entity) {
        this.desk = desk;
        this.entity = entity;
    }

    Reply answer(ControlRequest request) {
        return switch (request.method() + " " + request.segments().size()) {
            case "GET 0" -> list();
            case "POST 0" -> Reply.ok(Json.object().put("id", desk.add(entity, request.body())));
            case "PATCH 1" -> change(request);
            case "DELETE 1" -> delete(request);
            case "PUT 2" -> hide(request);
            case "POST 2" -> merge(request);
            default -> throw new NoSuchElementException("There is no " + request.method() + " here");
        };
    }

    private Reply list() {
        var answer = Json.object();
        answer.putArray("items").addAll(desk.all(entity));
        return Reply.ok(answer);
    }

    private Reply change(ControlRequest request) {
        desk.change(entity, id(request), request.body());
        return done(request);
    }

    private Reply delete(ControlRequest request) {
        desk.delete(entity, id(request));
        return done(request);
    }

    /** The last segment is {@code hidden}; the body says whether. */
    private Reply hide(ControlRequest request) {
        if (!request.segments().get(1).equals("hidden")) {
            throw new NoSuchElementException("There is no " + request.segments().get(1));
        }
        desk.hide(entity, id(request), request.flag("hidden", true));
        return done(request);
    }

    /** Only tickets are merged; the last segment is {@code merge}. */
    private Reply merge(ControlRequest request) {
        if (entity != EntityType.TICKETS || !request.segments().get(1).equals("merge")) {
            throw new NoSuchElementException("There is no " + request.segments().get(1));
        }
        desk.mergeTicket(id(request), request.number("into", 0));
        return done(request);
    }

    private static Reply done(ControlRequest request) {
        return Reply.ok(Json.object().put("id", id(request)));
    }

    private static long id(ControlRequest request) {
        return Long.parseLong(request.segments().getFirst());
    }
}
