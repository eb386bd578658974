package io.quarkiverse.migrationreview.deployment.mcp;

import static io.quarkiverse.migrationreview.deployment.mcp.ToolParameter.optional;
import static io.quarkiverse.migrationreview.deployment.mcp.ToolParameter.required;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Outcome;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.runtime.annotations.Usage;

/**
 * Offers the review to coding agents, over the Dev MCP server of Quarkus.
 * <p>
 * Agents read, pass on what a person answers, and propose descriptions: both are in the draft that a person sees before
 * approving it. Approving, applying, editing SQL, acknowledging, rejecting and everything else that decides is for people, and
 * is not offered here.
 */
public final class ReviewTools {

    private static final Executor CALLS = Executors.newCachedThreadPool(ReviewTools::thread);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String DRAFT = "draft";
    private static final ToolParameter DRAFT_ID = required(DRAFT, "Id of the draft, as listDrafts gives it. It changes with"
            + " the SQL of the draft: list again after every change of an entity or an answer");

    private final ReviewService service;
    private final SettledReviews reviews;

    private ReviewTools(ReviewService service) {
        this.service = service;
        this.reviews = new SettledReviews(service, PATIENCE);
    }

    /** The tools, which are all switched on as soon as a person has switched on Dev MCP. */
    public static BuildTimeActionBuildItem of(ReviewService service) {
        BuildTimeActionBuildItem actions = new BuildTimeActionBuildItem();
        for (Tool tool : tools(service)) {
            BuildTimeActionBuildItem.ActionBuilder action = actions.actionBuilder().methodName(tool.name())
                    .description(tool.description()).usage(Usage.onlyDevMCP()).enableMcpFuctionByDefault()
                    .function(values -> CompletableFuture.supplyAsync(() -> tool.call(values), CALLS));
            tool.parameters().forEach(
                    parameter -> action.parameter(parameter.name(), parameter.description(), parameter.required()));
            action.build();
        }
        return actions;
    }

    static List<Tool> tools(ReviewService service) {
        ReviewTools tools = new ReviewTools(service);
        return List.of(tools.listDrafts(), tools.showDraft(), tools.explainDraft(), tools.checkSchema(),
                tools.listHistory(), tools.answerQuestion(), tools.describeDraft());
    }

    private Tool listDrafts() {
        return new Tool("listDrafts", "Lists the pending Flyway migrations that were drafted from the JPA entities. Call it"
                + " after every change of an entity, once the application has reloaded: drafts are made by themselves, never"
                + " write a migration file. Waits for drafts that are being made. Each draft comes with its id, state, title,"
                + " link to its file, and how many hazards and open questions it has; 'next' says what to do.",
                List.of(), none -> DraftList.of(reviews.review()));
    }

    private Tool showDraft() {
        return new Tool("showDraft", "Shows what one drafted migration does: its changes in words, the SQL of each script with"
                + " the SQL that takes it back, and the link to its file. Call it when the person asks for the SQL. Don't edit"
                + " the file: if the SQL is wrong, the entity or an answer is.",
                List.of(DRAFT_ID), values -> onDraft(values,
                        (found, review) -> DraftContents.of(review, found.datasource(), found.draft())));
    }

    private Tool explainDraft() {
        return new Tool("explainDraft", "Explains one drafted migration: for each change the Java member it comes from, its"
                + " hazards with what was counted in the dev database and the safe forms there are; the questions only a person"
                + " can answer; the proof on a scratch database and the rehearsal on rows; and in 'toDecide' what is left for"
                + " the person. Call it before you present a draft. Present link, changes, hazards and open questions, then"
                + " wait for the person.",
                List.of(DRAFT_ID), values -> onDraft(values, (found, review) -> DraftExplanation.of(found.draft())));
    }

    private Tool checkSchema() {
        return new Tool("checkSchema", "Says whether the entities, the migration chain and the dev database agree. Call it"
                + " before and after work on entities, and when the application fails with a missing table or column. If"
                + " 'inSync' is false, what differs is listed: drafts to review, scripts to apply, objects that only the"
                + " chain knows, and what someone changed in the dev database by hand. Never mend a difference with SQL of your"
                + " own.",
                List.of(), none -> SchemaCheck.of(reviews.review(), service.inspection()::drift));
    }

    private Tool listHistory() {
        return new Tool("listHistory", "Lists the migrations that were approved or written before: the state that Flyway has"
                + " of each, when the dev database applied it, whether it was drafted here, who brought it into Git, and its"
                + " undo script. Call it to learn how the schema became what it is. These files are never edited: change an"
                + " entity instead.",
                List.of(), none -> new ChainHistory(reviews.review().datasources().stream().map(DatasourceReview::name)
                        .map(name -> ChainHistory.OfDatasource.of(name, service.inspection().history(name))).toList()));
    }

    private Tool answerQuestion() {
        return new Tool("answerQuestion", "Passes on what the person answered to an open question of a drafted migration, such"
                + " as whether a column was renamed or what existing rows get. Ask the person first: the answer decides about"
                + " their data. The draft is made again, with another id: call listDrafts next. The person sees the answer"
                + " before approving and may change it.",
                List.of(DRAFT_ID, required("question", "Id of the question, as explainDraft gives it"),
                        required("kind", "Kind of the answer, as the question's choices have it: VALUE, NONE, RENAMED or"
                                + " SEPARATE"),
                        optional("value", "For VALUE an SQL expression, for RENAMED the new object as the choice has it;"
                                + " otherwise left out")),
                values -> onDraft(values, (found, review) -> answer(found, values)));
    }

    private Tool describeDraft() {
        return new Tool("describeDraft", "Proposes what a drafted migration is called: its title and the name of its file. Call"
                + " it when you know why the entities changed and can say it better than the drafted description, for example"
                + " 'let customers cancel orders'. Letters a to z, digits and spaces, at most 100. A description that says"
                + " nothing is refused. The person sees it and may change it.",
                List.of(DRAFT_ID, required("fingerprint", "As listDrafts gave it along with the draft"),
                        optional("description", "What the migration does, in a few words; left out to go back to the drafted"
                                + " one")),
                values -> onDraft(values, (found, review) -> service.describe(found.datasource(), found.draft().id(),
                        values.get("fingerprint"), values.get("description"))));
    }

    private Outcome answer(Found found, Map<String, String> values) {
        String question = values.get("question");
        return found.draft().questions().stream().anyMatch(each -> each.id().equals(question))
                ? service.answer(found.datasource(), question, values.get("kind"), values.get("value"))
                : refused("This draft does not ask that.", "Call explainDraft for the questions that it asks.");
    }

    private Object onDraft(Map<String, String> values, BiFunction<Found, Review, Object> action) {
        Review review = reviews.review();
        for (DatasourceReview datasource : review.datasources()) {
            for (Draft draft : datasource.drafts()) {
                if (draft.id().equals(values.get(DRAFT))) {
                    return action.apply(new Found(datasource.name(), draft), review);
                }
            }
        }
        return refused("There is no pending draft with the id " + values.get(DRAFT) + ": it was decided already, or drafted"
                + " anew.", "Call listDrafts for the drafts as they are now.");
    }

    private static Outcome refused(String message, String remedy) {
        return new Outcome(Outcome.Kind.REFUSED, message, remedy, null, null);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Migration Review tools");
        thread.setDaemon(true);
        thread.setContextClassLoader(ReviewTools.class.getClassLoader());
        return thread;
    }

    private record Found(String datasource, Draft draft) {
    }
}
