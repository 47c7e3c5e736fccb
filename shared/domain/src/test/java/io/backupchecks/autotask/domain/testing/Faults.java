package io.backupchecks.autotask.domain.testing;

/** Decides what happens to each call. */
@FunctionalInterface
public interface Faults {
    /** Nothing ever fails. */
    Faults NONE = _ -> Fault.NONE;

    /** Asked at the beginning of each call. */
    Fault next(Call call);

    /** Told after the effect of each call that took place, before its answer arrives. */
    default void answered(Call call) {}
}
