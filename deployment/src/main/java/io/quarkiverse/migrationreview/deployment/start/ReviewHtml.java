package io.quarkiverse.migrationreview.deployment.start;

import java.util.List;
import java.util.Locale;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.DraftHazard;
import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;

/**
 * What there is to review, as part of a page that has neither the Dev UI nor an application behind it.
 */
final class ReviewHtml {

    /** On top of the style sheet of Quarkus' own error page, which knows no dark mode. */
    private static final String STYLE = """
            <style>
              .migrations { background: #fff; border: 1px solid #ececec; margin: 15px auto; padding: 5px 20px 15px; font-weight: 400; }
              .migrations h3 { display: block; margin: 0.5em 0 0; color: #333; font-weight: 600; }
              .migrations code { background: #f1f3f5; border-radius: 3px; padding: 0.1em 0.35em; overflow-wrap: anywhere; }
              .migrations .muted { color: #555; }
              .migrations .hazard { color: #a3140f; }
              .migrations p { margin: 0.4em 0; }
              @media (prefers-color-scheme: dark) {
                body { background: #16181c; color: #e4e6ea; }
                .migrations, .trace { background: #22252b; border-color: #3a3f47; color: #e4e6ea; }
                .migrations h3, h3 { color: #e4e6ea; }
                .migrations code { background: #31363e; }
                .migrations .muted { color: #b4b9c2; }
                .migrations .hazard, .stacktrace { color: #ff9d94; }
                a { color: #7cb8ff; }
                #utilities-container svg path { fill: #b4b9c2; }
              }
            </style>
            """;

    /** Asks for the page again without asking for another start, which any other request does. */
    private static final String FOLLOW = """
            <script>
              setTimeout(async () => {
                const again = await fetch(location.href, { headers: { 'x-quarkus-hot-deployment-done': 'true' } });
                const page = await again.text();
                document.open();
                document.write(page);
                document.close();
              }, 700);
            </script>
            """;

    private final StringBuilder html = new StringBuilder(STYLE).append("<div class=\"migrations\">\n");

    ReviewHtml(Review review) {
        if (review.state() == Review.State.DRAFTING) {
            html.append("<h3>The migration for it is being drafted</h3>\n");
            paragraph("muted", text(review.activity()) + ". This page follows by itself.");
            html.append(FOLLOW);
        } else {
            review.datasources().forEach(datasource -> notices(datasource.notices()));
            review.datasources().forEach(datasource -> problem(datasource.problem()));
            int drafts = review.datasources().stream().mapToInt(datasource -> datasource.drafts().size()).sum();
            if (drafts > 0) {
                drafts(review, drafts);
            }
            review.datasources().forEach(datasource -> waiting(datasource.unapplied()));
        }
        html.append("</div>\n");
    }

    /** Whether there is anything to say. */
    static boolean hasWords(Review review) {
        return review.state() == Review.State.DRAFTING || review.datasources().stream().anyMatch(ReviewHtml::hasWords);
    }

    private static boolean hasWords(DatasourceReview datasource) {
        return datasource.problem() != null || !datasource.notices().isEmpty() || !datasource.drafts().isEmpty()
                || !datasource.unapplied().isEmpty();
    }

    private void drafts(Review review, int count) {
        html.append("<h3>")
                .append(count == 1 ? "A migration is drafted that brings" : count + " migrations are drafted that bring")
                .append(" the schema to the entities</h3>\n<ol>\n");
        review.datasources().stream().flatMap(datasource -> datasource.drafts().stream()).forEach(this::draft);
        html.append("</ol>\n");
        paragraph("", "Look at " + (count == 1 ? "it" : "them") + " in the terminal in which the application runs: press"
                + " <code>:</code> there, and type <code>migrations show 1</code>.");
        paragraph("", "To approve the first one and apply it, type <code>migrations approve 1 --apply</code>. Then reload this"
                + " page: Quarkus starts again by itself.");
    }

    private void draft(Draft draft) {
        html.append("<li><strong>").append(text(draft.title())).append("</strong>");
        html.append("<ul>\n");
        draft.changes().forEach(change -> html.append("<li>").append(text(change.summary())).append("</li>\n"));
        html.append("</ul>\n");
        for (DraftHazard hazard : draft.hazards()) {
            paragraph("hazard", text(hazard.code() + ": " + hazard.sentence()));
        }
        if (draft.state() == Draft.State.BLOCKED) {
            paragraph("", "A question is open, and has to be answered first.");
        }
        paragraph("muted", "<a href=\"" + attribute("file://" + draft.file()) + "\"><code>" + text(draft.file())
                + "</code></a>");
        html.append("</li>\n");
    }

    private void notices(List<Notice> notices) {
        for (Notice notice : notices) {
            html.append("<h3>").append(text(notice.problem().cause())).append("</h3>\n");
            paragraph("", text(notice.problem().remedy()));
            if (notice.action() != null) {
                String command = notice.action().name().toLowerCase(Locale.ROOT) + " " + notice.script();
                paragraph("", "Press <code>:</code> in the terminal in which the application runs and type <code>migrations "
                        + text(command) + "</code>, then reload this page.");
            }
        }
    }

    private void problem(Problem problem) {
        if (problem != null) {
            html.append("<h3>No migration can be drafted for it</h3>\n");
            paragraph("hazard", text(problem.cause()));
            if (problem.place() != null) {
                paragraph("muted", "<code>" + text(problem.place()) + "</code>");
            }
            paragraph("", text(problem.remedy()));
        }
    }

    private void waiting(List<UnappliedScript> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        html.append("<h3>The dev database has not applied all of the migration chain</h3>\n<ul>\n");
        for (UnappliedScript script : scripts) {
            html.append("<li><code>").append(text(script.script())).append("</code>");
            if (script.failure() != null) {
                html.append(" <span class=\"hazard\">").append(text(script.failure())).append("</span>");
            }
            html.append("</li>\n");
        }
        html.append("</ul>\n");
        paragraph("", "Press <code>:</code> in the terminal and type <code>migrations apply</code>, then reload this page.");
    }

    private void paragraph(String kind, String content) {
        html.append("<p class=\"").append(kind).append("\">").append(content).append("</p>\n");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String attribute(String plain) {
        return text(plain).replace("\"", "&quot;").replace(" ", "%20");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
