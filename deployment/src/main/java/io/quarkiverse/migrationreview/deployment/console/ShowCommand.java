package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;
import java.util.Optional;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;
import org.aesh.command.option.Argument;

import io.quarkiverse.migrationreview.deployment.review.Review;

/** {@code migrations show}. */
@CommandDefinition(name = "show", description = "Show all of one draft")
public final class ShowCommand extends ReviewCommand {

    @Argument(description = "Number of the draft", completer = DraftNumberCompleter.class)
    private Integer number;

    ShowCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Review review = current(page);
        List<ListedDraft> drafts = ListedDraft.of(review);
        Integer wanted = number == null && drafts.size() == 1 ? Integer.valueOf(1) : number;
        Optional<ListedDraft> draft = drafts.stream().filter(each -> wanted != null && each.number() == wanted).findFirst();
        if (draft.isEmpty()) {
            page.words(0, wanted == null ? "Which draft? Give its number." : "There is no draft " + wanted + ".",
                    page.paint()::bad).blank();
            new DraftList(page).print(review);
            console.saw(drafts);
            return CommandResult.FAILURE;
        }
        new DraftText(draft.get(), page).print();
        console.saw(draft.get(), drafts);
        return CommandResult.SUCCESS;
    }
}
