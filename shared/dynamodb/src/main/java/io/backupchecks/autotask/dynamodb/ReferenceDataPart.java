package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.Database;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * One part of a tenant's reference data, gzipped JSON cut into pieces that fit an item.
 *
 * @param readAt names the whole that the part belongs to
 * @param parts how many there are
 */
record ReferenceDataPart(Database database, int part, int parts, String readAt, SdkBytes bytes) {
    /** An item holds 400 KB with everything in it. */
    static final int MOST_BYTES = 300 * 1_024;

    static TableSchema<ReferenceDataPart> schema() {
        return Schema
                .of(ReferenceDataPart.class,
                        parts -> new ReferenceDataPart(new Database(parts.number("database")), parts.integer("part"),
                                parts.integer("parts"), parts.text("readAt"), parts.bytes("bytes")))
                .key(item -> Keys.referenceData(item.database(), item.part()))
                .number("database", item -> item.database().number())
                .integer("part", ReferenceDataPart::part)
                .integer("parts", ReferenceDataPart::parts)
                .text("readAt", ReferenceDataPart::readAt)
                .bytes("bytes", ReferenceDataPart::bytes)
                .build();
    }
}
