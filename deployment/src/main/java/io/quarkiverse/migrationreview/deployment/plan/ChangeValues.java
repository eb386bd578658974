package io.quarkiverse.migrationreview.deployment.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * The SQL expressions that changes of columns need for the rows that are there: what they get in a column that must not be
 * null, and what the values of another type are made of.
 */
record ChangeValues(Map<Change, String> byChange) {

    static final ChangeValues NONE = new ChangeValues(Map.of());

    ChangeValues {
        byChange = Map.copyOf(byChange);
    }

    /** The answers, or else the suggestions; a change without a question has no expression. */
    static ChangeValues of(Map<Change, Question> questions, Answers answers) {
        Map<Change, String> values = new HashMap<>();
        questions.forEach((change, question) -> {
            Answer answer = answers.effective(question);
            if (answer.kind() == Answer.Kind.VALUE) {
                values.put(change, answer.value().strip());
            }
        });
        return new ChangeValues(values);
    }

    Optional<String> of(Change change) {
        return Optional.ofNullable(byChange.get(change));
    }

    Stream<String> expressions() {
        return byChange.values().stream();
    }
}
