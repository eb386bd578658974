package io.quarkiverse.migrationreview.deployment.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;

/** Finds what has to be asked about changes of columns because of the rows that may be there. */
final class ChangeQuestions {

    private static final Pattern LITERAL = Pattern.compile("-?\\d+|true|false");

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
            return add.column().mustBeSupplied()
                    ? Optional.of(new ExistingRowsQuestion(add.table(), add.column(), true,
                            neutral(add.table(), add.column(), desired).orElse(null)))
                    : Optional.empty();
        }
        if (change instanceof ChangeNullability nullability && nullability.before().nullable()) {
            return nullability.before().generated() == null
                    ? Optional.of(new ExistingRowsQuestion(nullability.table(), nullability.before(), false,
                            beforeConversion(nullability).orElse(null)))
                    : Optional.empty();
        }
        return change instanceof ChangeColumnType type ? conversion(type) : Optional.empty();
    }

    /** The value is written before the column changes its type, and has to become one of the new type as well. */
    private Optional<String> beforeConversion(ChangeNullability change) {
        Column column = change.before();
        Optional<Column> wanted = Optional.ofNullable(desired.tables().get(change.table()))
                .flatMap(table -> table.column(column.name()));
        String from = Conversion.base(column.type());
        String to = wanted.map(Column::type).map(Conversion::base).orElse(from);
        if (from.equals(to)) {
            return neutral(change.table(), column, desired).flatMap(value -> knownAlready(value, column));
        }
        Set<String> enumTypes = Stream.of(current, desired)
                .flatMap(schema -> schema.enumTypes().keySet().stream().map(schema::sqlName)).collect(Collectors.toSet());
        if (!new Conversion(new ChangeColumnType(change.table(), column, wanted.get(), enumTypes), current, desired)
                .isCertain()) {
            return neutral(change.table(), column, current);
        }
        return Casts.isText(from)
                ? neutral(change.table(), wanted.get(), desired).map(ChangeQuestions::asText)
                : neutral(change.table(), column, desired);
    }

    /** A label that only the migration adds comes after the value is written: one that stays is taken instead. */
    private Optional<String> knownAlready(String value, Column column) {
        Optional<EnumType> type = current.enumTypes().values().stream()
                .filter(each -> current.sqlName(each.name()).equals(column.type())).findFirst();
        if (type.isEmpty()) {
            return Optional.of(value);
        }
        List<String> before = type.get().labels().stream().map(SqlText::literal).toList();
        if (before.contains(value)) {
            return Optional.of(value);
        }
        return Optional.ofNullable(desired.enumTypes().get(type.get().name())).flatMap(
                after -> after.labels().stream().map(SqlText::literal).filter(before::contains).findFirst());
    }

    private static String asText(String value) {
        return value.startsWith("'") ? value : LITERAL.matcher(value).matches() ? SqlText.literal(value) : value + "::text";
    }

    private static Optional<String> neutral(QualifiedName table, Column column, Schema schema) {
        return Optional.ofNullable(schema.tables().get(table)).flatMap(found -> NeutralValue.of(column, found, schema));
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
                : neutral(change.table(), change.after(), desired);
        return Optional.of(new ConversionQuestion(change.table(), change.before(), change.after(),
                conversion.suggestions(), conversion.evidence(), neutral.orElse("null")));
    }
}
