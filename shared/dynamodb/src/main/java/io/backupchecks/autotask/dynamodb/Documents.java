package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.json.JsonMapper;

/** Stores what is read from Autotask as a whole, in as many items as it needs, all in one transaction. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tables tables;

    Documents(Tables tables) {
        this.tables = tables;
    }

    <T> Optional<T> read(String document, Class<T> type) {
        return Tables.get(tables.documentParts, Keys.part(document, 0)).map(first -> whole(first, type));
    }

    /** @param readAt tells the parts of this reading from those of another */
    void write(String document, Instant readAt, Object whole) {
        var transaction = TransactWriteItemsEnhancedRequest.builder();
        for (var part : parts(document, readAt, zipped(JSON.writeValueAsBytes(whole)))) {
            transaction.addPutItem(tables.documentParts,
                    TransactPutItemEnhancedRequest.builder(DocumentPart.class).item(part).build());
        }
        var what = "write " + document;
        try {
            Guard.storage(what, () -> tables.enhanced.transactWriteItems(transaction.build()));
        } catch (TransactionCanceledException cancelled) {
            throw new StorageUnavailable(what, cancelled);
        }
    }

    private <T> T whole(DocumentPart first, Class<T> type) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes().asByteArray());
        for (int part = 1; part < first.parts(); part++) {
            bytes.writeBytes(part(part, first).bytes().asByteArray());
        }
        return JSON.readValue(unzipped(bytes.toByteArray()), type);
    }

    private DocumentPart part(int part, DocumentPart first) {
        return Tables.get(tables.documentParts, Keys.part(first.document(), part))
                .filter(read -> read.readAt().equals(first.readAt()))
                .orElseThrow(() -> new StorageUnavailable(first.document() + " is just being replaced",
                        new IllegalStateException("part " + part)));
    }

    private static List<DocumentPart> parts(String document, Instant readAt, byte[] bytes) {
        int count = Math.ceilDiv(bytes.length, DocumentPart.MOST_BYTES);
        var parts = new ArrayList<DocumentPart>();
        for (int part = 0; part < count; part++) {
            int from = part * DocumentPart.MOST_BYTES;
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + DocumentPart.MOST_BYTES));
            parts.add(new DocumentPart(document, part, count, readAt.toString(), SdkBytes.fromByteArray(piece)));
        }
        return parts;
    }

    private static byte[] zipped(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
