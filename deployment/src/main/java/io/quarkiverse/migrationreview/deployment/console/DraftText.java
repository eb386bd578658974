package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.DraftHazard;
import io.quarkiverse.migrationreview.deployment.review.DraftQuestion;
import io.quarkiverse.migrationreview.deployment.review.DraftRehearsal;
import io.quarkiverse.migrationreview.deployment.review.DraftScript;
import io.quarkiverse.migrationreview.deployment.review.Proof;

/**
 * All of one draft, in the order in which it is read.
 */
final class DraftText {

    private final ListedDraft listed;
    private final Draft draft;
    private final Page page;
    private final Paint paint;

    DraftText(ListedDraft listed, Page page) {
        this.listed = listed;
        this.draft = listed.draft();
        this.page = page;
        this.paint = page.paint();
    }

    void print() {
        page.words(0, paint.command(String.valueOf(listed.number())) + "  ", 3, draft.title(), paint::heading);
        page.line(3, DraftList.state(draft, paint));
        if (draft.edited() != null) {
            page.line(3, paint.careful("edited by hand"));
            draft.edited().unclear().forEach(unclear -> page.words(3, unclear, paint::careful));
        }
        if (draft.conflict() != null) {
            page.words(3, draft.conflict().message(), paint::bad);
        }
        changes();
        hazards();
        questions();
        scripts();
        proof();
        rehearsal(draft.rehearsal());
        page.heading("The file").line(2, draft.file());
        next();
    }

    private void changes() {
        page.heading("What changes");
        for (Draft.DraftChange change : draft.changes()) {
            page.words(2, "- ", 4, change.summary(), change.destructive() ? paint::bad : line -> line);
            if (change.member() != null) {
                page.line(4,
                        paint.quiet(change.member().replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "") + (change.source() == null ? ""
                                : "  " + change.source() + (change.line() == null ? "" : ":" + change.line()))));
            }
        }
    }

    private void hazards() {
        if (draft.hazards().isEmpty()) {
            return;
        }
        page.heading("What to watch out for");
        for (DraftHazard hazard : draft.hazards()) {
            page.line(2, Hazards.colour(hazard, paint).apply(hazard.code() + "  " + Hazards.severity(hazard))
                    + acceptance(hazard));
            page.words(7, hazard.sentence());
            if (hazard.fact() != null) {
                page.words(7, hazard.fact().text() + (hazard.fact().samples().isEmpty() ? ""
                        : " " + String.join(", ", hazard.fact().samples())));
            }
            if (hazard.advice() != null) {
                page.words(7, hazard.advice(), paint::quiet);
            }
        }
    }

    private String acceptance(DraftHazard hazard) {
        return !hazard.toAcknowledge() ? ""
                : hazard.acknowledged() ? paint.good("  accepted")
                        : "  to accept: " + paint.command("--accept " + hazard.code());
    }

    private void questions() {
        if (draft.questions().isEmpty()) {
            return;
        }
        page.heading("Questions");
        int number = 1;
        for (DraftQuestion question : draft.questions()) {
            page.words(2, number + "  ", 5, question.text(), paint::heading);
            question.evidence().forEach(evidence -> page.words(5, evidence, paint::quiet));
            String answer = "migrations answer " + listed.number() + " " + number + " ";
            for (int choice = 1; choice <= question.choices().size(); choice++) {
                page.words(5, paint.command(answer + choice) + "  ", 5 + answer.length() + 3, question.label(choice - 1)
                        + (choice == 1 && question.answered() == null ? " (suggested)" : ""), line -> line);
            }
            if (question.expression() != null) {
                page.words(5, paint.command(answer + "value \"...\"") + "  ", 5 + answer.length() + 13,
                        question.expression(), line -> line);
            }
            if (question.answered() != null) {
                page.words(5, "Answered: " + question.answered(), paint::good);
            }
            number++;
        }
    }

    private void scripts() {
        for (DraftScript script : draft.scripts()) {
            page.heading(script.script());
            if (script.reason() != null) {
                page.words(2, script.reason(), paint::quiet);
            }
            page.verbatim(2, script.sql());
        }
    }

    private void proof() {
        Proof proof = draft.proof();
        page.heading("The proof");
        for (Proof.Check check : proof.checks()) {
            page.words(2, check.holds() ? paint.good("holds  ") : paint.bad("fails  "), 9,
                    check.name() + " (" + check.millis() + " ms)", line -> line);
            if (check.detail() != null) {
                page.words(9, check.detail(), paint::bad);
            }
        }
    }

    private void rehearsal(DraftRehearsal rehearsal) {
        if (rehearsal == null) {
            return;
        }
        if (rehearsal.basis() == null) {
            page.words(2, "Not rehearsed on rows: " + rehearsal.reason(), paint::quiet);
            return;
        }
        page.words(2, rehearsal.passed() ? paint.good("holds  ") : paint.bad("fails  "), 9, "On " + rehearsal.basis() + " ("
                + rehearsal.millis() + " ms)", line -> line);
        DraftRehearsal.Failure failure = rehearsal.failure();
        if (failure != null) {
            page.verbatim(9, failure.statement()).words(9, failure.message(), paint::bad);
            if (failure.row() != null) {
                page.verbatim(9, failure.row());
            }
            if (failure.remedy() != null) {
                page.words(9, failure.remedy());
            }
        }
    }

    /** What can be typed next. */
    private void next() {
        List<DraftHazard> open = Hazards.open(draft);
        page.blank();
        switch (draft.state()) {
            case PENDING -> page.line(0, "Approve it: " + paint.command("migrations approve " + listed.number() + " --apply"
                    + (open.isEmpty() ? "" : " --accept " + Hazards.codes(open))));
            case BLOCKED -> page.words(0, "Answer what is asked, then it can be approved.");
            case BROKEN -> page.words(0, "It can't be approved: its proof failed.");
        }
    }
}
