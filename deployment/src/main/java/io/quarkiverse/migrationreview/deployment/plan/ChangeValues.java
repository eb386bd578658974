package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * The SQL expressions that changes of columns need for the rows that are there: what they get in a column that must not be
 * null, what the values of another type are made of, and what replaces a value that an enum no longer has.
 */
record ChangeValues(Map<Change, String> byChange, Map<Change, SortedMap<String, String>> replacements) {

    static final ChangeValues NONE = new ChangeValues(Map.of(), Map.of());

    ChangeValues {
        byChange = Map.copyOf(byChange);
        replacements = Map.copyOf(replacements);
    }

    /** The answers, or else the suggestions; a change without a question has no expression. */
    static ChangeValues of(Map<Change, List<Question>> questions, Answers answers) {
        Map<Change, String> values = new HashMap<>();
        Map<Change, SortedMap<String, String>> replacements = new HashMap<>();
        questions.forEach((change, asked) -> asked.forEach(question -> {
            Answer answer = answers.effective(question);
            if (answer.kind() != Answer.Kind.VALUE) {
                return;
            }
            if (question instanceof RemovedValueQuestion removed) {
                replacements.computeIfAbsent(change, key -> new TreeMap<>()).put(removed.value(), answer.value());
            } else {
                values.put(change, answer.value().strip());
            }
        }));
        return new ChangeValues(values, replacements);
    }

    /** Literals of values that go, each with what rows get instead; empty if no row needs one. */
    SortedMap<String, String> replacements(Change change) {
        return replacements.getOrDefault(change, Collections.emptySortedMap());
    }

    Optional<String> of(Change change) {
        return Optional.ofNullable(byChange.get(change));
    }

    Stream<String> expressions() {
        return byChange.values().stream();
    }
}
