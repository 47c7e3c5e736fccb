package io.backupchecks.autotask.lambda.json;

/** A wire record with rules beyond types and required fields. */
public interface Checked {

    /**
     * Reports every rule that this record breaks. Absent values have been reported already and are passed over by the
     * rules of {@link Violations}; records inside this one are asked by themselves.
     */
    void check(Violations violations);
}
