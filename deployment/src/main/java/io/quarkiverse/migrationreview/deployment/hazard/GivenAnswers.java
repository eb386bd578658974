package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.ConversionQuestion;
import io.quarkiverse.migrationreview.deployment.plan.ExistingRowsQuestion;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Question;
import io.quarkiverse.migrationreview.deployment.plan.RemovedValueQuestion;

/** What a migration takes the answers to its questions to be: what was said, or else what is suggested. */
record GivenAnswers(MigrationPlan plan, Guidance guidance) {

    static GivenAnswers in(Situation situation) {
        return new GivenAnswers(situation.plan(), situation.guidance());
    }

    /** What every row gets in a new column; empty if no value was given. */
    Optional<String> to(AddColumn change) {
        return value(rowsQuestion(change.table(), change.column().name(), true));
    }

    /** What rows without a value get; empty if no value was given. */
    Optional<String> to(ChangeNullability change) {
        return value(rowsQuestion(change.table(), change.before().name(), false));
    }

    /** What the new value is made of; empty if that wasn't asked. */
    Optional<String> to(ChangeColumnType change) {
        return conversion(change).flatMap(this::value);
    }

    /** Whether the old values are given up. */
    boolean givesUp(ChangeColumnType change) {
        return conversion(change).filter(question -> effective(question).equals(Answer.value(question.replacement())))
                .isPresent();
    }

    /**
     * What rows get instead of values that an enum loses, each a literal; empty if no row is said to need one.
     *
     * @param object the enum type, or the column whose check lists the values
     */
    SortedMap<String, String> replacements(ObjectName object) {
        SortedMap<String, String> replacements = new TreeMap<>();
        removed(object).forEach(question -> value(question).ifPresent(value -> replacements.put(question.value(), value)));
        return replacements;
    }

    private Stream<RemovedValueQuestion> removed(ObjectName object) {
        return questions(RemovedValueQuestion.class).filter(question -> question.object().equals(object));
    }

    private Optional<ConversionQuestion> conversion(ChangeColumnType change) {
        return questions(ConversionQuestion.class).filter(question -> question.table().equals(change.table())
                && question.before().name().equals(change.before().name())).findFirst();
    }

    private Optional<String> value(Predicate<ExistingRowsQuestion> asked) {
        return questions(ExistingRowsQuestion.class).filter(asked).findFirst().flatMap(this::value);
    }

    private static Predicate<ExistingRowsQuestion> rowsQuestion(QualifiedName table, String column, boolean added) {
        return question -> question.table().equals(table) && question.column().name().equals(column)
                && question.added() == added;
    }

    private Optional<String> value(Question question) {
        return Optional.of(effective(question)).filter(answer -> answer.kind() == Answer.Kind.VALUE)
                .map(answer -> answer.value().strip());
    }

    private Answer effective(Question question) {
        return guidance.answers().effective(question);
    }

    private <Q extends Question> Stream<Q> questions(Class<Q> kind) {
        return plan.questions().stream().filter(kind::isInstance).map(kind::cast);
    }
}
