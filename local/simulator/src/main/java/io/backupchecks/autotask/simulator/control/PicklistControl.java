package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import java.util.List;
import java.util.NoSuchElementException;

/** Renames, activates and deactivates values of picklists. */
final class PicklistControl {
    private PicklistControl() {}

    /** The path names entity, field and value. */
    static void change(Tenant tenant, ControlRequest request) {
        List<String> path = request.segments();
        if (path.size() != 3) {
            throw new NoSuchElementException("A picklist value's path is entity/field/value");
        }
        EntityType entity = EntityType.ofPath(path.getFirst()).orElseThrow();
        tenant.picklists().change(entity, path.get(1), Long.parseLong(path.get(2)), old -> changed(old, request));
    }

    private static PicklistValue changed(PicklistValue old, ControlRequest request) {
        return old.labelled(request.text("label", old.label())).active(request.flag("active", old.isActive()));
    }
}
