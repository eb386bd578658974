package io.quarkiverse.migrationreview.deployment.mcp;

import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.Review;

/**
 * The drafts that wait, as an agent sees them.
 *
 * @param state where drafting stands
 * @param fingerprint to be given back when a draft is described
 * @param datasources one for each datasource with a migration chain
 * @param next what to do next
 */
record DraftList(Review.State state, String fingerprint, List<OfDatasource> datasources, String next) {

    static DraftList of(Review review) {
        return new DraftList(review.state(), review.fingerprint(), review.datasources().stream().map(OfDatasource::of).toList(),
                NextStep.after(review));
    }

    /** The link to a file, as a terminal or a chat shows it. */
    static String linkTo(String file) {
        return Path.of(file).toUri().toString();
    }

    /**
     * The drafts of one datasource.
     *
     * @param problem why there are none; {@code null} when all went well
     * @param drafts in the order of application
     */
    record OfDatasource(String datasource, Problem problem, List<Listed> drafts) {

        static OfDatasource of(Review.DatasourceReview review) {
            return new OfDatasource(review.name(), review.problem(), review.drafts().stream().map(Listed::of).toList());
        }
    }

    /**
     * A draft in a few words.
     *
     * @param id to ask for more with
     * @param link to its file
     * @param script the name it gets when it is approved
     * @param destructive whether it loses data
     * @param dependsOn the ids of drafts that have to go first
     * @param openQuestions how many there are that only a person can answer
     * @param hazards how many there are
     */
    record Listed(String id, int number, Draft.State state, String title, String link, String script, boolean destructive,
            List<String> dependsOn, long openQuestions, int hazards) {

        static Listed of(Draft draft) {
            return new Listed(draft.id(), draft.number(), draft.state(), draft.title(), linkTo(draft.file()), draft.script(),
                    draft.destructive(), draft.dependsOn(),
                    draft.questions().stream().filter(question -> question.answer() == null).count(), draft.hazards().size());
        }
    }
}
