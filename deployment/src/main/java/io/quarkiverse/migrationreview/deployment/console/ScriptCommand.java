package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import org.aesh.command.CommandResult;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Outcome;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/**
 * A subcommand that does what a notice offers: about the script that was typed, or about all that are offered.
 */
abstract class ScriptCommand extends ReviewCommand {

    private final Notice.Action action;

    ScriptCommand(ReviewConsole console, Notice.Action action) {
        super(console);
        this.action = action;
    }

    /** The script as it was typed; {@code null} when none was. */
    abstract String script();

    abstract Outcome act(String datasource, String script);

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Review review = console.settled();
        boolean found = false;
        CommandResult result = CommandResult.SUCCESS;
        for (DatasourceReview datasource : review.datasources()) {
            for (String script : scripts(datasource, review)) {
                found = true;
                // deciding about one script sets off a drafting, during which nothing is decided about the next
                console.settled();
                if (tell(act(datasource.name(), script), page).isFailure()) {
                    result = CommandResult.FAILURE;
                }
            }
        }
        return found ? result
                : refuse(script() == null ? "There is no script that needs it." : "Nothing is offered for " + script() + ".",
                        "See what there is: migrations list", page);
    }

    private List<String> scripts(DatasourceReview datasource, Review review) {
        if (script() != null && review.datasources().size() == 1) {
            return List.of(script());
        }
        return datasource.notices().stream().filter(notice -> notice.action() == action).map(Notice::script)
                .filter(offered -> script() == null || script().equals(offered)).toList();
    }
}
