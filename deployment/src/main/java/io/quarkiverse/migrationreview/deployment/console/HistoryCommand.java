package io.quarkiverse.migrationreview.deployment.console;

import java.util.ArrayList;
import java.util.List;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;

import io.quarkiverse.migrationreview.deployment.review.ChainScript;
import io.quarkiverse.migrationreview.deployment.review.History;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/** {@code migrations history}. */
@CommandDefinition(name = "history", description = "List the scripts of the migration chain, with what became of each")
public final class HistoryCommand extends ReviewCommand {

    HistoryCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Review review = current(page);
        CommandResult result = CommandResult.SUCCESS;
        for (DatasourceReview datasource : review.datasources()) {
            if (review.datasources().size() > 1) {
                page.heading("Datasource " + datasource.name());
            }
            History history = console.service().inspection().history(datasource.name());
            if (history.problem() != null) {
                result = refuse(history.problem().cause(), history.problem().remedy(), page);
            } else if (history.scripts().isEmpty()) {
                page.words(0, "The migration chain has no script yet.");
            }
            history.scripts().forEach(script -> script(script, page));
        }
        return result;
    }

    private static void script(ChainScript script, Page page) {
        Paint paint = page.paint();
        page.line(0, paint.heading(script.script()));
        List<String> words = new ArrayList<>();
        words.add(script.state().equals("Success") ? paint.good("Applied") : paint.careful(script.state()));
        if (script.appliedAt() != null) {
            words.add(script.appliedAt().replace('T', ' ').replaceFirst("(\\.[0-9]+)?Z?$", "")
                    + (script.millis() == null ? "" : " (" + script.millis() + " ms)"));
        }
        words.add(script.drafted() ? "drafted here" : "written by hand");
        if (script.author() != null) {
            words.add(script.author());
        }
        if (script.undoable()) {
            words.add("can be undone");
        }
        page.line(2, String.join(", ", words));
    }
}
