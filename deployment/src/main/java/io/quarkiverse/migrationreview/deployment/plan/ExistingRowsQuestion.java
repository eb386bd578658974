package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Which value rows get in a column that must not be null from now on.
 *
 * @param column as it will be when the value is written
 * @param added whether the column is new, so that every row needs the value
 * @param neutral an expression that fits the column and says nothing, such as {@code 0}; null if there is none
 */
public record ExistingRowsQuestion(QualifiedName table, Column column, boolean added, String neutral)
        implements
            Question {

    @Override
    public String id() {
        return "rows " + object().format("") + (added ? " new " : " required ") + column.type();
    }

    @Override
    public List<ObjectName> objects() {
        return List.of(object());
    }

    private ObjectName object() {
        return ObjectName.column(table, column.name());
    }

    @Override
    public String text(String defaultSchema) {
        String name = Identifiers.quote(column.name());
        return added
                ? "Which value do the rows that " + table.sql(defaultSchema) + " already has get in " + name + " ("
                        + column.typeName() + ", not null)?"
                : "Which value do rows of " + table.sql(defaultSchema) + " get that have no " + name + " ("
                        + column.typeName() + ") so far?";
    }

    @Override
    public List<String> evidence() {
        return List.of();
    }

    @Override
    public List<Choice> choices(String defaultSchema) {
        List<Choice> choices = new ArrayList<>();
        if (neutral != null) {
            choices.add(new Choice(Answer.value(neutral), neutral));
        }
        choices.add(new Choice(Answer.NONE, added ? "The table has no rows" : "Every row has a value"));
        return choices;
    }

    @Override
    public Optional<String> expression() {
        return Optional.of("A constant such as " + (neutral == null || neutral.equals("''") ? "'x'" : neutral)
                + ", or an expression over the row's other columns");
    }

    @Override
    public Optional<String> refuse(Answer answer) {
        return switch (answer.kind()) {
            case NONE -> Optional.empty();
            case VALUE -> SqlExpression.isNull(answer.value())
                    ? Optional.of(Identifiers.quote(column.name()) + " must not be null: give another value, or say that no row"
                            + " needs one.")
                    : SqlExpression.refuse(answer.value());
            case RENAMED, SEPARATE -> Optional.of("Give a value, or say that no row needs one.");
        };
    }
}
