package io.backupchecks.autotask.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A description without its marker line.
 *
 * @param head the lines about the run itself
 * @param remark empty if there is none
 * @param reference where the operator finds the run
 */
record DescriptionBody(List<String> head, String remark, ObjectList objects, String reference) {
    /**
     * At most {@code room} code points: first objects give way, the last listed first, each counted in the line about the others; then
     * the remark is shortened, down to {@code …}; then the whole is cut, which shows by {@code …} at its end.
     */
    String within(int room) {
        for (int listed = objects.listable(); listed > 0; listed--) {
            var text = text(listed, remark);
            if (CodePoints.count(text) <= room) {
                return text;
            }
        }
        return withoutObjects(room);
    }

    private String withoutObjects(int room) {
        int excess = Math.max(0, CodePoints.count(text(0, remark)) - room);
        var shortened = CodePoints.shorten(remark, Math.max(1, CodePoints.count(remark) - excess));
        return CodePoints.shorten(text(0, shortened), room);
    }

    private String text(int listed, String shownRemark) {
        var lines = new ArrayList<>(head);
        if (!shownRemark.isEmpty()) {
            lines.add("Remark: " + shownRemark);
        }
        lines.addAll(objects.lines(listed));
        lines.add("");
        lines.add("Reference: " + reference);
        return String.join("\n", lines);
    }
}
