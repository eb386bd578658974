package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;

import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/** {@code migrations apply}. */
@CommandDefinition(name = "apply", description = "Apply approved scripts that the dev database has not applied yet")
public final class ApplyCommand extends ReviewCommand {

    ApplyCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        List<DatasourceReview> waiting = console.settled().datasources().stream()
                .filter(datasource -> !datasource.unapplied().isEmpty()).toList();
        if (waiting.isEmpty()) {
            page.words(0, "The dev database has applied every script of the migration chain.", page.paint()::good);
            return CommandResult.SUCCESS;
        }
        CommandResult result = CommandResult.SUCCESS;
        for (DatasourceReview datasource : waiting) {
            // deciding about one datasource may set off a drafting, during which nothing is decided about the next
            console.settled();
            if (tell(console.service().applyPending(datasource.name()), page).isFailure()) {
                result = CommandResult.FAILURE;
            }
        }
        return result;
    }
}
