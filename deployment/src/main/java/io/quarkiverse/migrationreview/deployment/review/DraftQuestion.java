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

    /** What a choice means, a few words. */
    public String label(int choice) {
        return choices.get(choice).label();
    }

    /** What kind of answer a choice is, to be given back with it. */
    public String kind(int choice) {
        return choices.get(choice).answer().kind().name();
    }

    /** The value of a choice, to be given back with it; {@code null} for a kind that has none. */
    public String value(int choice) {
        return choices.get(choice).answer().value();
    }

    /** The answer in words; {@code null} while the question is open. */
    public String answered() {
        return answer == null ? null
                : choices.stream().filter(choice -> choice.answer().equals(answer)).map(Question.Choice::label).findFirst()
                        .orElse(answer.value());
    }

    /** Whether nobody has answered yet. */
    boolean isOpen() {
        return answer == null;
    }
}
