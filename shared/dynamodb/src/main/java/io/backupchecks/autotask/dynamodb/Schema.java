package io.backupchecks.autotask.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * Collects the static schema of one kind of item: each attribute by name and by what it is read from. Nothing is found by
 * reflection, which would cost start-up time.
 *
 * @param <T> the record that is stored
 */
final class Schema<T> {
    static final String KEY = "pk";
    static final String SORT = "sk";

    private final StaticImmutableTableSchema.Builder<T, Parts> builder;

    private Schema(Class<T> type, Function<Parts, @Nullable T> made) {
        builder = StaticImmutableTableSchema.builder(type, Parts.class).newItemBuilder(Parts::new, made);
    }

    static <T> Schema<T> of(Class<T> type, Function<Parts, @Nullable T> made) {
        return new Schema<>(type, made);
    }

    TableSchema<T> build() {
        return builder.build();
    }

    Schema<T> key(Function<T, String> getter) {
        builder.addAttribute(String.class, attribute -> attribute.name(KEY)
                .getter(getter)
                .setter((parts, value) -> parts.put(KEY, value))
                .tags(StaticAttributeTags.primaryPartitionKey()));
        return this;
    }

    /** Sorts the table and these indexes of it. */
    Schema<T> sort(Function<T, String> getter, List<String> indexes) {
        builder.addAttribute(String.class, attribute -> attribute.name(SORT)
                .getter(getter)
                .setter((parts, value) -> parts.put(SORT, value))
                .tags(StaticAttributeTags.primarySortKey(), StaticAttributeTags.secondarySortKey(indexes)));
        return this;
    }

    Schema<T> index(String index, String name, Function<T, @Nullable String> getter) {
        builder.addAttribute(String.class, attribute -> attribute.name(name)
                .getter(getter)
                .setter((parts, value) -> parts.put(name, value))
                .tags(StaticAttributeTags.secondaryPartitionKey(index)));
        return this;
    }

    Schema<T> indexSort(String index, String name, Function<T, @Nullable Long> getter) {
        builder.addAttribute(Long.class, attribute -> attribute.name(name)
                .getter(getter)
                .setter((parts, value) -> parts.put(name, value))
                .tags(StaticAttributeTags.secondarySortKey(index)));
        return this;
    }

    Schema<T> text(String name, Function<T, @Nullable String> getter) {
        return add(EnhancedType.of(String.class), name, getter);
    }

    Schema<T> number(String name, Function<T, @Nullable Long> getter) {
        return add(EnhancedType.of(Long.class), name, getter);
    }

    Schema<T> integer(String name, Function<T, @Nullable Integer> getter) {
        return number(name, item -> {
            var value = getter.apply(item);
            return value == null ? null : Long.valueOf(value);
        });
    }

    Schema<T> flag(String name, Function<T, @Nullable Boolean> getter) {
        return add(EnhancedType.of(Boolean.class), name, getter);
    }

    Schema<T> instant(String name, Function<T, @Nullable Instant> getter) {
        return text(name, item -> {
            var value = getter.apply(item);
            return value == null ? null : value.toString();
        });
    }

    Schema<T> numbers(String name, Function<T, @Nullable Set<Long>> getter) {
        return add(EnhancedType.setOf(Long.class), name, item -> {
            var value = getter.apply(item);
            return value == null || value.isEmpty() ? null : value;
        });
    }

    /** In the order of the list; it may be empty. */
    Schema<T> numberList(String name, Function<T, @Nullable List<Long>> getter) {
        return add(EnhancedType.listOf(Long.class), name, getter);
    }

    Schema<T> texts(String name, Function<T, @Nullable List<String>> getter) {
        return add(EnhancedType.listOf(String.class), name, getter);
    }

    Schema<T> bytes(String name, Function<T, @Nullable SdkBytes> getter) {
        return add(EnhancedType.of(SdkBytes.class), name, getter);
    }

    private <V> Schema<T> add(EnhancedType<V> type, String name, Function<T, @Nullable V> getter) {
        builder.addAttribute(type, attribute -> attribute.name(name)
                .getter(getter)
                .setter((parts, value) -> parts.put(name, value)));
        return this;
    }
}
