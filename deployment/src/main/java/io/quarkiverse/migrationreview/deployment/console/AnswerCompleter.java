package io.quarkiverse.migrationreview.deployment.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.aesh.command.completer.CompleterInvocation;
import org.aesh.command.completer.OptionCompleter;

import io.quarkiverse.migrationreview.deployment.review.DraftQuestion;

/**
 * Completes an answer: the number of the draft, then of the question, then of the choice.
 */
public final class AnswerCompleter implements OptionCompleter<CompleterInvocation> {

    @Override
    public void complete(CompleterInvocation invocation) {
        if (!(invocation.getCommand() instanceof AnswerCommand command)) {
            return;
        }
        String typed = Objects.requireNonNullElse(invocation.getGivenCompleteValue(), "");
        List<String> before = new ArrayList<>(command.words());
        if (!typed.isEmpty() && !before.isEmpty() && before.get(before.size() - 1).equals(typed)) {
            before.remove(before.size() - 1);
        }
        List<ListedDraft> asking = ListedDraft.of(command.console.service().review()).stream()
                .filter(draft -> !draft.draft().questions().isEmpty()).toList();
        if (before.isEmpty()) {
            Completion.numbers(invocation, asking.stream().map(ListedDraft::number).toList(),
                    asking.stream().map(draft -> draft.draft().title()).toList());
            return;
        }
        List<DraftQuestion> questions = asking.stream()
                .filter(draft -> draft.number() == AnswerCommand.number(before.get(0)))
                .flatMap(draft -> draft.draft().questions().stream()).toList();
        if (before.size() == 1) {
            Completion.numbers(invocation, upTo(questions.size()), questions.stream().map(DraftQuestion::text).toList());
            return;
        }
        int question = AnswerCommand.number(before.get(1));
        if (before.size() == 2 && question >= 1 && question <= questions.size()) {
            choices(invocation, questions.get(question - 1), typed);
        }
    }

    private static void choices(CompleterInvocation invocation, DraftQuestion question, String typed) {
        if (question.expression() != null && AnswerCommand.VALUE.startsWith(typed)) {
            invocation.addCompleterValue(AnswerCommand.VALUE);
        }
        int choices = question.choices().size();
        Completion.numbers(invocation, upTo(choices), IntStream.range(0, choices).mapToObj(question::label).toList());
    }

    private static List<Integer> upTo(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
