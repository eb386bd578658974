package io.quarkiverse.migrationreview.deployment.console;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/** {@code migrations diff}. */
@CommandDefinition(name = "diff", description = "List every difference between entities and migrations, drafted or not")
public final class DiffCommand extends ReviewCommand {

    private static final int WORDS = 13;

    DiffCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Review review = current(page);
        if (review.state() != Review.State.READY) {
            new DraftList(page).print(review);
            return CommandResult.FAILURE;
        }
        for (DatasourceReview datasource : review.datasources()) {
            if (review.datasources().size() > 1) {
                page.heading("Datasource " + datasource.name());
            }
            differences(review, datasource, page);
        }
        return CommandResult.SUCCESS;
    }

    private static void differences(Review review, DatasourceReview datasource, Page page) {
        Paint paint = page.paint();
        for (ListedDraft listed : ListedDraft.of(review)) {
            if (listed.datasource().equals(datasource.name())) {
                for (Draft.DraftChange change : listed.draft().changes()) {
                    line(page, paint.command("%-11s".formatted("draft " + listed.number())), change.summary());
                }
            }
        }
        datasource.rejected().forEach(draft -> line(page, paint.quiet("%-11s".formatted("rejected")), draft.title()));
        datasource.parked().forEach(draft -> draft.changes()
                .forEach(change -> line(page, paint.quiet("%-11s".formatted("parked")), change)));
        datasource.tolerated().stream().filter(object -> !object.drafted()).forEach(object -> line(page,
                paint.careful("%-11s".formatted("tolerated")), object.description() + ": " + object.reason()));
        datasource.unmanaged().stream().filter(object -> !object.drafted()).forEach(object -> line(page,
                object.error() ? paint.bad("%-11s".formatted("unmanaged")) : paint.careful("%-11s".formatted("unmanaged")),
                object.description() + ": " + object.reason()));
        boolean none = datasource.drafts().isEmpty() && datasource.rejected().isEmpty() && datasource.parked().isEmpty()
                && datasource.tolerated().isEmpty() && datasource.unmanaged().isEmpty();
        if (none) {
            page.words(0, DraftList.agreement(datasource), paint::good);
        }
    }

    private static void line(Page page, String mark, String words) {
        page.words(0, mark + "  ", WORDS, words, line -> line);
    }
}
