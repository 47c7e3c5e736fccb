package io.backupchecks.autotask.dynamodb;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * One part of a document, gzipped JSON cut into pieces that fit an item.
 *
 * @param document its key without the part
 * @param readAt names the whole that the part belongs to
 * @param parts how many there are
 */
record DocumentPart(String document, int part, int parts, String readAt, SdkBytes bytes) {
    /** An item holds 400 KB with everything in it. */
    static final int MOST_BYTES = 300 * 1_024;

    static TableSchema<DocumentPart> schema() {
        return Schema
                .of(DocumentPart.class,
                        parts -> new DocumentPart(parts.text("document"), parts.integer("part"),
                                parts.integer("parts"), parts.text("readAt"), parts.bytes("bytes")))
                .key(item -> Keys.part(item.document(), item.part()))
                .text("document", DocumentPart::document)
                .integer("part", DocumentPart::part)
                .integer("parts", DocumentPart::parts)
                .text("readAt", DocumentPart::readAt)
                .bytes("bytes", DocumentPart::bytes)
                .build();
    }
}
