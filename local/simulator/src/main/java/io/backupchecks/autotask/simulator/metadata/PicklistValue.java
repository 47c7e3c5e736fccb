package io.backupchecks.autotask.simulator.metadata;

/**
 * One value of a picklist.
 *
 * @param parentValue the value of the parent field that this one belongs to; empty if the list has no parent
 */
public record PicklistValue(long value, String label, boolean isDefault, boolean isActive, boolean isSystem,
        String parentValue) {

    public static PicklistValue of(long value, String label) {
        return new PicklistValue(value, label, false, true, false, "");
    }

    public PicklistValue byDefault() {
        return new PicklistValue(value, label, true, isActive, isSystem, parentValue);
    }

    public PicklistValue system() {
        return new PicklistValue(value, label, isDefault, isActive, true, parentValue);
    }

    public PicklistValue under(long parent) {
        return new PicklistValue(value, label, isDefault, isActive, isSystem, Long.toString(parent));
    }

    public PicklistValue labelled(String newLabel) {
        return new PicklistValue(value, newLabel, isDefault, isActive, isSystem, parentValue);
    }

    public PicklistValue active(boolean active) {
        return new PicklistValue(value, label, isDefault, active, isSystem, parentValue);
    }
}
