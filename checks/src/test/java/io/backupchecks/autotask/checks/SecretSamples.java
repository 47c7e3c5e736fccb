package io.backupchecks.autotask.checks;

import io.backupchecks.autotask.domain.tenant.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills values of any type of the project with a secret, wherever they can hold one. */
final class SecretSamples {
    static final String CANARY = "canary-in-a-value";

    private static final String OURS = "io.backupchecks.autotask.";
    /** Texts that are secrets, by the name they are given. */
    private static final Set<String> SECRETS = Set.of("secret", "password", "trackingIdentifier", "integrationCode",
            "authorization");
    /** Where the raw text of a request comes in. */
    private static final String BODY = OURS + "lambda.http.Body$Text";

    private SecretSamples() {}

    /** Whether it prints more than its name and a number. */
    static boolean prints(Class<?> type) {
        return type.isRecord() || Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("toString") && method.getParameterCount() == 0);
    }

    /** Itself, or through what it is made of. */
    static boolean holdsASecret(Class<?> type) {
        if (type == Secret.class || type.getName().equals(BODY)) {
            return true;
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> isSecretText(type, part) || named(part.getGenericType())
                                .anyMatch(named -> named != type && holdsASecret(named)))
                : type.isSealed() && Arrays.stream(type.getPermittedSubclasses()).anyMatch(SecretSamples::holdsASecret);
    }

    /** A value of this type, its secrets filled with the canary. */
    static Object of(Class<?> type) throws ReflectiveOperationException {
        if (type == Secret.class) {
            return new Secret(CANARY);
        }
        var parts = type.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = new @Nullable Object[parts.length];
        for (int part = 0; part < parts.length; part++) {
            values[part] = isSecretText(type, parts[part]) ? CANARY : value(parts[part].getGenericType());
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static boolean isSecretText(Class<?> type, RecordComponent part) {
        return part.getType() == String.class && (SECRETS.contains(part.getName()) || type.getName().equals(BODY));
    }

    /** Every class of the project that the type names. */
    private static Stream<Class<?>> named(Type type) {
        return switch (type) {
            case Class<?> itself -> itself.getName().startsWith(OURS) ? Stream.of(itself) : Stream.empty();
            case ParameterizedType generic -> Stream.concat(named(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(SecretSamples::named));
            default -> Stream.empty();
        };
    }

    private static @Nullable Object value(Type type) throws ReflectiveOperationException {
        var raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        var inner = type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[0];
        if (raw == Optional.class) {
            return Optional.ofNullable(value(inner[0]));
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == List.class || raw == Set.class) {
            var one = Objects.requireNonNull(value(inner[0]));
            return raw == List.class ? List.of(one) : Set.of(one);
        }
        return plain(raw);
    }

    private static @Nullable Object plain(Class<?> type) throws ReflectiveOperationException {
        if (type.isSealed()) {
            return of(Arrays.stream(type.getPermittedSubclasses())
                    .filter(SecretSamples::holdsASecret)
                    .findFirst()
                    .orElse(type.getPermittedSubclasses()[0]));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isPrimitive()) {
            return type == boolean.class ? (Object) true : 1;
        }
        return type == String.class ? "plain-text" : type.isRecord() || type == Secret.class ? of(type) : null;
    }
}
