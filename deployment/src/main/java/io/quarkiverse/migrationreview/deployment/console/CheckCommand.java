package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;
import io.quarkiverse.migrationreview.deployment.review.Review.UnmanagedObject;

/** {@code migrations check}. */
@CommandDefinition(name = "check", description = "Say whether entities and migrations agree")
public final class CheckCommand extends ReviewCommand {

    CheckCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Review review = current(page);
        if (review.state() == Review.State.WAITING || review.state() == Review.State.DRAFTING) {
            return refuse("Not known yet: drafts are made once the dev database is there.", "Check again in a moment.", page);
        }
        CommandResult result = CommandResult.SUCCESS;
        for (DatasourceReview datasource : review.datasources()) {
            DraftList.notices(datasource, page);
            String name = review.datasources().size() > 1 ? datasource.name() + ": " : "";
            if (check(datasource, name, page).isFailure()) {
                result = CommandResult.FAILURE;
            }
        }
        return result;
    }

    private static CommandResult check(DatasourceReview datasource, String name, Page page) {
        if (datasource.problem() != null) {
            return refuse(name + "No migrations can be drafted: " + datasource.problem().cause(),
                    datasource.problem().remedy(), page);
        }
        if (datasource.notices().stream().anyMatch(Notice::breaking)) {
            return refuse(name + "Flyway refuses the migration chain.", "Do what is said above.", page);
        }
        int drafts = datasource.drafts().size();
        if (drafts > 0) {
            return refuse(name + "Entities and migrations differ: " + (drafts == 1 ? "1 draft waits" : drafts + " drafts wait")
                    + " for review.", "Look at " + (drafts == 1 ? "it" : "them") + ": migrations list", page);
        }
        List<UnmanagedObject> failing = datasource.unmanaged().stream().filter(UnmanagedObject::error).toList();
        if (!failing.isEmpty()) {
            return refuse(name + failing.get(0).description() + ": " + failing.get(0).reason(),
                    "Add it to the entities or to a migration that drops it.", page);
        }
        if (!datasource.rejected().isEmpty() || !datasource.parked().isEmpty()) {
            return refuse(name + DraftList.agreement(datasource), "The Dev UI can take that back.", page);
        }
        if (!datasource.unapplied().isEmpty()) {
            return refuse(name + DraftList.agreement(datasource) + " The dev database is behind.",
                    "Apply what waits first: migrations apply", page);
        }
        page.words(0, name + DraftList.agreement(datasource), page.paint()::good);
        return CommandResult.SUCCESS;
    }
}
