package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;
import java.util.Optional;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;
import org.aesh.command.option.Arguments;

import io.quarkiverse.migrationreview.deployment.review.DraftQuestion;
import io.quarkiverse.migrationreview.deployment.review.Review;

/** {@code migrations answer}. */
@CommandDefinition(name = "answer", description = "Answer a question: number of the draft, number of the question, and number"
        + " of the choice or: value \"<SQL expression>\"")
public final class AnswerCommand extends ReviewCommand {

    static final String VALUE = "value";
    private static final String USAGE = "Give the number of the draft, of the question and of the choice, as `migrations show`"
            + " prints them.";

    @Arguments(description = "Draft, question and choice", completer = AnswerCompleter.class)
    private List<String> words;

    AnswerCommand(ReviewConsole console) {
        super(console);
    }

    /** What was typed so far, for completion; never {@code null}. */
    List<String> words() {
        return words == null ? List.of() : words;
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        if (words().size() < 3) {
            return refuse("That is no answer yet.", USAGE, page);
        }
        Optional<ListedDraft> seen = console.seenAs(number(words.get(0)));
        if (seen.isEmpty()) {
            meant(number(words.get(0)), page);
            return CommandResult.FAILURE;
        }
        int asked = number(words.get(1));
        List<DraftQuestion> questions = seen.get().draft().questions();
        if (asked < 1 || asked > questions.size()) {
            return refuse("Draft " + words.get(0) + " has no question " + words.get(1) + ".", USAGE, page);
        }
        return answer(seen.get(), questions.get(asked - 1), page);
    }

    /** The draft may have been made again since, with the answer to another question of it; what is asked must be the same. */
    private CommandResult answer(ListedDraft seen, DraftQuestion question, Page page) throws InterruptedException {
        Review review = console.settled();
        boolean same = ListedDraft.of(review).stream().filter(draft -> draft.datasource().equals(seen.datasource()))
                .flatMap(draft -> draft.draft().questions().stream())
                .anyMatch(now -> now.id().equals(question.id()) && now.choices().equals(question.choices()));
        if (!same) {
            page.words(0, "The drafts have changed since they were looked at here: this is not asked any more, or asked"
                    + " differently.", page.paint()::bad).blank();
            new DraftList(page).print(review);
            console.saw(ListedDraft.of(review));
            return CommandResult.FAILURE;
        }
        String choice = words.get(2);
        if (choice.equals(VALUE)) {
            return tell(console.service().answer(seen.datasource(), question.id(), "VALUE",
                    String.join(" ", words.subList(3, words.size()))), page);
        }
        int picked = number(choice);
        if (picked < 1 || picked > question.choices().size()) {
            return refuse("There is no choice " + choice + ".", USAGE, page);
        }
        return tell(console.service().answer(seen.datasource(), question.id(), question.kind(picked - 1),
                question.value(picked - 1)), page);
    }

    /** 0, by which nothing goes, for what is no number. */
    static int number(String word) {
        return word.matches("[0-9]{1,6}") ? Integer.parseInt(word) : 0;
    }
}
