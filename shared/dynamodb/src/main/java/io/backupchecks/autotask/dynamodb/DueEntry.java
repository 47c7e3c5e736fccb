package io.backupchecks.autotask.dynamodb;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What the index of due runs holds: keys only. */
record DueEntry(String pk, String due, long dueAt) {
    static TableSchema<DueEntry> schema() {
        return Schema
                .of(DueEntry.class,
                        parts -> new DueEntry(parts.text(Schema.KEY), parts.text(RunTicketSchema.DUE),
                                parts.number(RunTicketSchema.DUE_AT)))
                .key(DueEntry::pk)
                .index(Keys.DUE_INDEX, RunTicketSchema.DUE, DueEntry::due)
                .indexSort(Keys.DUE_INDEX, RunTicketSchema.DUE_AT, DueEntry::dueAt)
                .build();
    }
}
