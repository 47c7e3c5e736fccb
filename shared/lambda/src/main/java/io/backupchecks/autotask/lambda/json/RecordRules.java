package io.backupchecks.autotask.lambda.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a record that was read from JSON: a component that is not declared {@code @Nullable} must be there, text must
 * be whole, and every {@link Checked} record is asked for its own rules.
 */
final class RecordRules {
    private final Violations violations;

    RecordRules(Violations violations) {
        this.violations = violations;
    }

    void check(Record value, Pointer here) {
        for (var component : value.getClass().getRecordComponents()) {
            checkComponent(component, value, here.at(component.getName()));
        }
        if (value instanceof Checked checked) {
            checked.check(violations.at(here));
        }
    }

    private void checkComponent(RecordComponent component, Record owner, Pointer here) {
        var value = read(component, owner);
        if (value != null) {
            checkValue(value, here);
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            violations.report(here, "is required");
        }
    }

    private void checkValue(Object value, Pointer here) {
        if (value instanceof Record inner) {
            check(inner, here);
        } else if (value instanceof List<?> list) {
            checkElements(list, here);
        } else if (value instanceof String text && hasHalfCharacter(text)) {
            violations.report(here, "must not hold half of a surrogate pair");
        }
    }

    private void checkElements(List<?> list, Pointer here) {
        for (int index = 0; index < list.size(); index++) {
            var element = list.get(index);
            if (element == null) {
                violations.report(here.at(index), "is required");
            } else {
                checkValue(element, here.at(index));
            }
        }
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static @Nullable Object read(RecordComponent component, Record owner) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record without a working accessor: " + component, e);
        }
    }
}
