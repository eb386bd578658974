package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.DraftHazard;
import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;

/**
 * Everything there is to review, a line or two each.
 */
final class DraftList {

    private final Page page;
    private final Paint paint;

    DraftList(Page page) {
        this.page = page;
        this.paint = page.paint();
    }

    void print(Review review) {
        List<ListedDraft> drafts = ListedDraft.of(review);
        switch (review.state()) {
            case WAITING -> page.words(0, "Waiting for the dev database: drafts are made as soon as it is there.");
            case DRAFTING -> page.words(0, "Drafts are being made: " + review.activity() + ".", paint::careful);
            case READY, FAILED -> {
                // the datasources say it
            }
        }
        for (DatasourceReview datasource : review.datasources()) {
            if (review.datasources().size() > 1) {
                page.heading("Datasource " + datasource.name());
            }
            notices(datasource, page);
            problem(datasource.problem());
            drafts.stream().filter(draft -> draft.datasource().equals(datasource.name())).forEach(this::draft);
            if (datasource.drafts().isEmpty() && datasource.problem() == null && review.state() == Review.State.READY) {
                page.words(0, agreement(datasource), paint::good);
            }
            waiting(datasource.unapplied());
        }
        if (!drafts.isEmpty()) {
            page.blank().line(0, "Look at one: " + paint.command("migrations show " + drafts.get(0).number()));
        }
    }

    /** What was rejected or parked is a difference all the same. */
    static String agreement(DatasourceReview datasource) {
        boolean rejected = !datasource.rejected().isEmpty();
        boolean parked = !datasource.parked().isEmpty();
        return rejected || parked ? "Apart from what was " + (rejected ? parked ? "rejected or parked" : "rejected" : "parked")
                + ", entities and migrations agree." : "Entities and migrations agree.";
    }

    /** What there is to know, each with its way out. */
    static void notices(DatasourceReview datasource, Page page) {
        for (Notice notice : datasource.notices()) {
            page.words(0, notice.problem().cause(), page.paint()::careful);
            if (notice.problem().place() != null) {
                page.line(0, notice.problem().place());
            }
            if (notice.diff() != null) {
                notice.diff().lines().forEach(line -> page.line(2, line));
            }
            page.words(0, notice.problem().remedy()).blank();
        }
        if (datasource.driftFound() > 0) {
            page.words(0, "Someone changed the dev database by hand: it differed in " + datasource.driftFound()
                    + (datasource.driftFound() == 1 ? " thing" : " things")
                    + " from what its applied scripts make. The Dev UI, page Differences, shows what, and how to take it back.",
                    page.paint()::careful).blank();
        }
    }

    private void problem(Problem problem) {
        if (problem != null) {
            page.words(0, "No migrations can be drafted: " + problem.cause(), paint::bad);
            if (problem.place() != null) {
                page.line(0, problem.place());
            }
            page.words(0, problem.remedy());
        }
    }

    private void draft(ListedDraft listed) {
        Draft draft = listed.draft();
        page.words(0, paint.command("%3d".formatted(listed.number())) + "  ", 5, draft.title(), paint::heading);
        String worst = draft.hazards().isEmpty() ? "" : hazards(draft);
        page.line(5, state(draft, paint) + worst);
    }

    static String state(Draft draft, Paint paint) {
        return switch (draft.state()) {
            case PENDING -> draft.dependsOn().isEmpty() ? paint.good("pending") : paint.quiet("after an earlier draft");
            case BLOCKED -> paint.careful("question open");
            case BROKEN -> paint.bad("broken");
        };
    }

    private String hazards(Draft draft) {
        DraftHazard worst = draft.hazards().get(0);
        List<DraftHazard> open = Hazards.open(draft);
        return ", " + Hazards.colour(worst, paint).apply(Hazards.severity(worst).toLowerCase() + " (" + worst.code() + ")")
                + (open.isEmpty() ? "" : ", to accept: " + Hazards.codes(open));
    }

    private void waiting(List<UnappliedScript> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        page.blank().words(0, "Not applied to the dev database yet; apply it first, as drafts come after it: "
                + paint.command("migrations apply"));
        for (UnappliedScript script : scripts) {
            page.line(5, script.script());
            if (script.failure() != null) {
                page.words(5, script.failure(), paint::bad);
            }
        }
    }
}
