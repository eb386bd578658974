package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Map;
import java.util.Optional;

/**
 * The answers to questions by their ids. What nobody has answered yet is taken as suggested, so that there is always a
 * migration to look at; it must not be applied before the question is answered.
 */
public record Answers(Map<String, Answer> byQuestion) {

    /** Nobody has said anything yet. */
    public static final Answers OPEN = new Answers(Map.of());

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** What was said; empty while a question is open, or when what was said before can't be taken any more. */
    public Optional<Answer> to(Question question) {
        return Optional.ofNullable(byQuestion.get(question.id())).filter(answer -> question.refuse(answer).isEmpty());
    }

    /** What was said, or else the suggestion. */
    public Answer effective(Question question) {
        return to(question).orElseGet(question::suggestion);
    }
}
