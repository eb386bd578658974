package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;

/** D13: labels that come before others. See "ALTER TYPE", notes, in the PostgreSQL manual. */
final class InsertedLabels implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(ChangeEnumLabels.class).filter(ChangeEnumLabels::onlyInserts)
                .filter(change -> !inserted(change).isEmpty())
                .map(change -> new Hazard(HazardCode.D13, Severity.NOTE, change, sentence(change, situation)))
                .toList();
    }

    private static String sentence(ChangeEnumLabels change, Situation situation) {
        List<String> labels = inserted(change);
        String type = change.object().path(situation.before().defaultSchema());
        String sorts = labels.stream().map(SqlText::literal).collect(Collectors.joining(" and "))
                + (labels.size() == 1 ? " sorts" : " sort") + " before other values of type " + type;
        boolean inPlace = situation.plan().statements().stream()
                .anyMatch(statement -> change.equals(statement.change()) && statement.sql().contains(" add value "));
        return sorts + (inPlace ? ", and can be used only after the migration is committed." : ".");
    }

    /** The new labels that an old one follows. */
    private static List<String> inserted(ChangeEnumLabels change) {
        List<String> before = change.before().labels();
        List<String> after = change.after().labels();
        int last = before.isEmpty() ? -1 : after.indexOf(before.get(before.size() - 1));
        return after.stream().limit(Math.max(0, last)).filter(label -> !before.contains(label)).toList();
    }
}
