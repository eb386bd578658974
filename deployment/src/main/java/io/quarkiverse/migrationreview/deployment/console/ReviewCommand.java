package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;
import java.util.Optional;

import org.aesh.command.CommandResult;
import org.aesh.command.invocation.CommandInvocation;

import io.quarkiverse.migrationreview.deployment.review.Outcome;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkus.deployment.console.QuarkusCommand;

/**
 * One of the subcommands of {@code migrations}: fills a page, which is then printed. The subcommands and what completes them
 * are public because the console fills in nothing else.
 */
abstract class ReviewCommand extends QuarkusCommand {

    final ReviewConsole console;

    ReviewCommand(ReviewConsole console) {
        this.console = console;
    }

    @Override
    public CommandResult doExecute(CommandInvocation invocation) throws InterruptedException {
        Page page = new Page(invocation.getShell().size().getWidth(), console.paint());
        CommandResult result = run(page);
        invocation.getShell().write(page.blank().toString());
        return result;
    }

    abstract CommandResult run(Page page) throws InterruptedException;

    /** What there is to review, with everything taken over that was saved meanwhile. */
    Review current(Page page) throws InterruptedException {
        console.application().reload();
        Review review = console.settled();
        console.application().problem().ifPresent(problem -> page.words(0, "The application does not run: " + problem,
                page.paint()::careful).blank());
        return review;
    }

    /**
     * The draft that a person means by a number. When it is not the one that was seen by this number, the page says so and
     * shows what there is now.
     */
    Optional<ListedDraft> meant(Integer number, Page page) throws InterruptedException {
        Review review = console.settled();
        List<ListedDraft> drafts = ListedDraft.of(review);
        Optional<ListedDraft> now = drafts.stream().filter(draft -> number != null && draft.number() == number).findFirst();
        Optional<ListedDraft> then = number == null ? Optional.empty() : console.seenAs(number);
        if (now.isPresent() && then.isPresent() && now.get().isSameAs(then.get())) {
            return now;
        }
        String why;
        if (number == null) {
            why = "Which draft? Give its number.";
        } else if (then.isEmpty()) {
            why = now.isEmpty() ? "There is no draft " + number + "." : "Draft " + number + " has not been looked at here yet.";
        } else {
            why = "The drafts have changed since they were looked at here: draft " + number + " was \""
                    + then.get().draft().title() + "\" then" + (now.isEmpty() ? ", and there is none now."
                            : now.get().draft().title().equals(then.get().draft().title()) ? ", and has another script now."
                                    : ", and is \"" + now.get().draft().title() + "\" now.");
        }
        page.words(0, why, page.paint()::bad).words(0, "Look at the drafts as they are now, then decide again.").blank();
        new DraftList(page).print(review);
        console.saw(drafts);
        return Optional.empty();
    }

    /** Says what came of a decision, in the words of the review. */
    static CommandResult tell(Outcome outcome, Page page) {
        boolean done = outcome.outcome() != Outcome.Kind.REFUSED && outcome.outcome() != Outcome.Kind.FAILED;
        page.words(0, outcome.message(), done ? page.paint()::good : page.paint()::bad);
        if (outcome.remedy() != null) {
            page.words(0, outcome.remedy());
        }
        if (outcome.file() != null) {
            page.line(0, outcome.file());
        }
        if (outcome.offer() == Outcome.Offer.APPLY_PENDING) {
            page.line(0, page.paint().command("migrations apply"));
        }
        return done ? CommandResult.SUCCESS : CommandResult.FAILURE;
    }

    static CommandResult refuse(String message, String remedy, Page page) {
        page.words(0, message, page.paint()::bad);
        if (remedy != null) {
            page.words(0, remedy);
        }
        return CommandResult.FAILURE;
    }
}
