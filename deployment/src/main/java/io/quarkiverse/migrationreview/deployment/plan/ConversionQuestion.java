package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * How values become values of another type, where PostgreSQL has no cast that would keep their meaning.
 *
 * @param suggestions expressions that may be meant, the best first; may be empty
 * @param evidence what to know about the suggestions, a sentence each without a full stop
 * @param replacement what every row gets when the old values are given up
 */
public record ConversionQuestion(QualifiedName table, Column before, Column after, List<String> suggestions,
        List<String> evidence, String replacement) implements Question {

    public ConversionQuestion {
        suggestions = List.copyOf(suggestions);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String id() {
        return "convert " + object().format("") + " " + before.type() + " to " + after.type();
    }

    @Override
    public List<ObjectName> objects() {
        return List.of(object());
    }

    private ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public String text(String defaultSchema) {
        return "How do the values of " + object().path(defaultSchema) + " (" + before.typeName() + ") become "
                + after.typeName() + "?";
    }

    @Override
    public List<Choice> choices(String defaultSchema) {
        return Stream.concat(suggestions.stream().map(text -> new Choice(Answer.value(text), text)),
                Stream.of(new Choice(Answer.value(replacement), "Give the old values up: every row gets " + replacement)))
                .toList();
    }

    @Override
    public Optional<String> expression() {
        return Optional.of("An expression over " + Identifiers.quote(before.name())
                + " and other columns of the row, without a subquery");
    }

    @Override
    public Optional<String> refuse(Answer answer) {
        return answer.kind() == Answer.Kind.VALUE ? SqlExpression.refuse(answer.value())
                : Optional.of("Give an expression that makes the new value of the old one.");
    }
}
