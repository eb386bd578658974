package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Answers;
import io.quarkiverse.migrationreview.deployment.plan.Question;

/**
 * A question about a draft, as the fronts ask it.
 *
 * @param id to be given back with the answer
 * @param text one sentence
 * @param evidence what speaks for the first choice, a sentence each; empty when nothing does
 * @param choices answers to pick from, the suggested one first
 * @param expression what kind of SQL expression may be typed instead; {@code null} when none may
 * @param answer what was said; {@code null} while the question is open
 */
public record DraftQuestion(String id, String text, List<String> evidence, List<Question.Choice> choices,
        String expression, Answer answer) {

    public DraftQuestion {
        evidence = List.copyOf(evidence);
        choices = List.copyOf(choices);
    }

    static DraftQuestion of(Question question, Answers answers, String defaultSchema) {
        return new DraftQuestion(question.id(), question.text(defaultSchema), question.evidence(),
                question.choices(defaultSchema), question.expression().orElse(null), answers.to(question).orElse(null));
    }

    /** Whether nobody has answered yet. */
    boolean isOpen() {
        return answer == null;
    }
}
