package io.quarkiverse.migrationreview.deployment.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;

/** Finds what has to be asked about changes of columns because of the rows that may be there. */
final class ChangeQuestions {

    private final Schema current;
    private final Schema desired;

    /**
     * @param current what the changes begin with
     * @param desired what all of them lead to
     */
    ChangeQuestions(Schema current, Schema desired) {
        this.current = current;
        this.desired = desired;
    }

    /** The questions by the change they are about, in the order of the changes. */
    Map<Change, List<Question>> about(List<Change> changes) {
        RemovedValues removed = new RemovedValues(current, changes);
        Map<Change, List<Question>> questions = new LinkedHashMap<>();
        for (Change change : changes) {
            List<Question> found = about(change).map(List::of).orElseGet(() -> removed.questions(change));
            if (!found.isEmpty()) {
                questions.put(change, found);
            }
        }
        return questions;
    }

    private Optional<Question> about(Change change) {
        if (change instanceof AddColumn add) {
            return add.column().mustBeSupplied() ? Optional.of(rows(add.table(), add.column(), true)) : Optional.empty();
        }
        if (change instanceof ChangeNullability nullability && nullability.before().nullable()) {
            return nullability.before().generated() == null
                    ? Optional.of(rows(nullability.table(), nullability.before(), false))
                    : Optional.empty();
        }
        return change instanceof ChangeColumnType type ? conversion(type) : Optional.empty();
    }

    private Question rows(QualifiedName table, Column column, boolean added) {
        Optional<String> neutral = Optional.ofNullable(desired.tables().get(table))
                .flatMap(wanted -> NeutralValue.of(column, wanted, desired));
        return new ExistingRowsQuestion(table, column, added, neutral.orElse(null));
    }

    private Optional<Question> conversion(ChangeColumnType change) {
        if (change.before().generated() != null) {
            return Optional.empty();
        }
        Conversion conversion = new Conversion(change, current, desired);
        if (conversion.isCertain()) {
            return Optional.empty();
        }
        Optional<String> neutral = change.after().nullable() ? Optional.empty()
                : Optional.ofNullable(desired.tables().get(change.table()))
                        .flatMap(wanted -> NeutralValue.of(change.after(), wanted, desired));
        return Optional.of(new ConversionQuestion(change.table(), change.before(), change.after(),
                conversion.suggestions(), neutral.orElse("null")));
    }
}
