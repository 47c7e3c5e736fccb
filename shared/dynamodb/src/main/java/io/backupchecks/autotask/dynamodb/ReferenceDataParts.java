package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Stores reference data in as many items as it needs, all in one transaction. */
final class ReferenceDataParts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tables tables;

    ReferenceDataParts(Tables tables) {
        this.tables = tables;
    }

    Optional<ReferenceData> read(Database database) {
        return Tables.get(tables.referenceData, Keys.referenceData(database, 0)).map(first -> whole(database, first));
    }

    void write(ReferenceData data) {
        var transaction = TransactWriteItemsEnhancedRequest.builder();
        for (var part : parts(data)) {
            transaction.addPutItem(tables.referenceData,
                    TransactPutItemEnhancedRequest.builder(ReferenceDataPart.class).item(part).build());
        }
        try {
            Guard.storage("write reference data", () -> tables.enhanced.transactWriteItems(transaction.build()));
        } catch (TransactionCanceledException cancelled) {
            throw new StorageUnavailable("write reference data", cancelled);
        }
    }

    private ReferenceData whole(Database database, ReferenceDataPart first) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes().asByteArray());
        for (int part = 1; part < first.parts(); part++) {
            bytes.writeBytes(part(database, part, first).bytes().asByteArray());
        }
        return JSON.readValue(unzipped(bytes.toByteArray()), ReferenceData.class);
    }

    private ReferenceDataPart part(Database database, int part, ReferenceDataPart first) {
        return Tables.get(tables.referenceData, Keys.referenceData(database, part))
                .filter(read -> read.readAt().equals(first.readAt()))
                .orElseThrow(() -> new StorageUnavailable("the reference data is just being replaced",
                        new IllegalStateException("part " + part)));
    }

    private static List<ReferenceDataPart> parts(ReferenceData data) {
        var bytes = zipped(JSON.writeValueAsBytes(data));
        int count = Math.ceilDiv(bytes.length, ReferenceDataPart.MOST_BYTES);
        var parts = new ArrayList<ReferenceDataPart>();
        for (int part = 0; part < count; part++) {
            int from = part * ReferenceDataPart.MOST_BYTES;
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + ReferenceDataPart.MOST_BYTES));
            parts.add(new ReferenceDataPart(data.database(), part, count, data.readAt().toString(),
                    SdkBytes.fromByteArray(piece)));
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
