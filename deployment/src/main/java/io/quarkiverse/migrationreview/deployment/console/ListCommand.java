package io.quarkiverse.migrationreview.deployment.console;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;

import io.quarkiverse.migrationreview.deployment.review.Review;

/** {@code migrations list}. */
@CommandDefinition(name = "list", description = "List the drafts, and what waits for the dev database")
public final class ListCommand extends ReviewCommand {

    ListCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Review review = current(page);
        new DraftList(page).print(review);
        console.saw(ListedDraft.of(review));
        return CommandResult.SUCCESS;
    }
}
