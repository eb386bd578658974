package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;

/** D10: rows with a label that an enum type loses. */
final class RemovedLabels implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(ChangeEnumLabels.class).flatMap(change -> examine(change, situation).stream()).toList();
    }

    private static List<Hazard> examine(ChangeEnumLabels change, Situation situation) {
        RowHistory history = new RowHistory(situation).until(change);
        List<LabelledColumn> columns = columns(change, history, situation);
        List<String> removed = change.before().labels().stream().filter(label -> !change.after().labels().contains(label))
                .toList();
        if (columns.isEmpty() || removed.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> replacements = GivenAnswers.in(situation).replacements(change.object());
        List<String> replaced = removed.stream().filter(label -> replacements.containsKey(SqlText.literal(label))).toList();
        List<String> refused = removed.stream().filter(label -> !replaced.contains(label)).toList();
        String type = change.object().path(situation.before().defaultSchema());
        List<Hazard> hazards = new ArrayList<>();
        if (!refused.isEmpty()) {
            hazards.add(new Hazard(HazardCode.D10, Severity.FAILS, change, "The migration fails if a row has "
                    + refused.stream().map(SqlText::literal).collect(Collectors.joining(" or ")) + " in a column of type "
                    + type
                    + ".").withFact(situation.facts().labels(columns, refused))
                    .withAdvice(situation.plan().questions().isEmpty() ? "Give such rows another label first."
                            : "Say what such rows get instead."));
        }
        if (!replaced.isEmpty()) {
            String mapped = replaced.stream().map(SqlText::literal)
                    .map(label -> label + " becomes " + replacements.get(label)).collect(Collectors.joining(", "));
            hazards.add(new Hazard(HazardCode.D10, Severity.NOTE, change,
                    "In every column of type " + type + ", " + mapped + ".")
                    .withFact(situation.facts().labels(columns, replaced)));
        }
        return hazards;
    }

    private static List<LabelledColumn> columns(ChangeEnumLabels change, RowHistory history, Situation situation) {
        List<LabelledColumn> columns = new ArrayList<>();
        for (ObjectName column : history.columnsOf(situation.before().sqlName(change.before().name()))) {
            history.rows(column.container())
                    .ifPresent(rows -> columns.add(new LabelledColumn(rows, column.member(),
                            column.path(situation.before().defaultSchema()), history.type(column).endsWith("[]"))));
        }
        return columns;
    }
}
