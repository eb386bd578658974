package io.quarkiverse.migrationreview.deployment.devui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.migrationreview.deployment.plan.MigrationDescription;
import io.quarkiverse.migrationreview.deployment.review.EditedScript;
import io.quarkiverse.migrationreview.deployment.review.Outcome;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.runtime.annotations.Usage;

/**
 * Offers the review service to the Dev UI, and to nobody else: deciding is for people.
 */
public final class ReviewActions {

    private static final Executor DECISIONS = Executors.newCachedThreadPool(ReviewActions::thread);
    private static final String DATASOURCE = "datasource";
    private static final String DRAFT = "draft";
    private static final String OBJECT = "object";
    private static final String FINGERPRINT = "fingerprint";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHOWN_IN = "Of the review it was shown in";

    private final ReviewService service;
    private final BuildTimeActionBuildItem actions = new BuildTimeActionBuildItem();

    private ReviewActions(ReviewService service) {
        this.service = service;
    }

    /** The actions and the subscription of the panel. */
    public static BuildTimeActionBuildItem of(ReviewService service) {
        ReviewActions offered = new ReviewActions(service);
        offered.read();
        offered.decide();
        offered.arrange();
        offered.edit();
        offered.look();
        return offered.actions;
    }

    private void read() {
        actions.subscriptionBuilder().methodName("reviews").usage(Usage.onlyDevUI())
                .function(none -> service.reviews()).build();
        action("review").function(none -> service.review()).build();
        action("pendingDrafts").function(none -> pendingDrafts(service.review())).build();
        action("driftFound").function(none -> driftFound(service.review())).build();
        action("diagram").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .function(values -> CompletableFuture.supplyAsync(
                        () -> service.diagram(values.get(DATASOURCE), values.get(DRAFT)), DECISIONS))
                .build();
        action("checkDescription").parameter("description", "What a person typed")
                .function(values -> check(values.getOrDefault("description", ""))).build();
    }

    private void decide() {
        action("approve").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter(FINGERPRINT, SHOWN_IN)
                .parameter("description", "For the file name; blank for the proposed one", false)
                .parameter("apply", "Whether to migrate the dev database", false)
                .function(values -> decide(() -> approve(values))).build();
        action("reject").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter(FINGERPRINT, SHOWN_IN).parameter("reason", "In the person's words", false)
                .function(values -> decide(() -> service.reject(values.get(DATASOURCE), values.get(DRAFT),
                        values.get(FINGERPRINT), values.get("reason"))))
                .build();
        action("reconsider").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .function(values -> decide(() -> service.reconsider(values.get(DATASOURCE), values.get(DRAFT)))).build();
        action("answer").parameter(DATASOURCE, "Name of the datasource").parameter("question", "Id of the question")
                .parameter("kind", "What kind of answer it is")
                .parameter("value", "The expression or the object, where the kind has one", false)
                .function(values -> decide(() -> answer(values))).build();
        action("draftDifference").parameter(DATASOURCE, "Name of the datasource").parameter(OBJECT, "As it is listed")
                .function(values -> decide(() -> service.draftDifference(values.get(DATASOURCE), values.get(OBJECT))))
                .build();
        action("leaveAlone").parameter(DATASOURCE, "Name of the datasource").parameter(OBJECT, "As it is listed")
                .function(values -> decide(() -> service.leaveAlone(values.get(DATASOURCE), values.get(OBJECT)))).build();
        action("applyPending").parameter(DATASOURCE, "Name of the datasource")
                .function(values -> decide(() -> service.applyPending(values.get(DATASOURCE)))).build();
        action("withdraw").parameter(DATASOURCE, "Name of the datasource").parameter("script", "Name of the script")
                .function(values -> decide(() -> service.withdraw(values.get(DATASOURCE), values.get("script")))).build();
        action("undoLast").parameter(DATASOURCE, "Name of the datasource").parameter("script", "Name of the script")
                .function(values -> decide(() -> service.undoLast(values.get(DATASOURCE), values.get("script")))).build();
        action("renumber").parameter(DATASOURCE, "Name of the datasource").parameter("script", "Name of the script")
                .function(values -> decide(() -> service.renumber(values.get(DATASOURCE), values.get("script")))).build();
        action("restoreScript").parameter(DATASOURCE, "Name of the datasource").parameter("script", "Name of the script")
                .function(values -> decide(() -> service.restoreScript(values.get(DATASOURCE), values.get("script")))).build();
        action("acknowledge").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter("hazard", "Its key, as the draft lists it")
                .parameter("acknowledged", "Whether it is from now on").parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(() -> service.acknowledge(values.get(DATASOURCE), values.get(DRAFT),
                        values.get("hazard"), Boolean.parseBoolean(values.get("acknowledged")), values.get(FINGERPRINT))))
                .build();
        action("park").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(
                        () -> service.park(values.get(DATASOURCE), values.get(DRAFT), values.get(FINGERPRINT))))
                .build();
        action("takeUp").parameter(DATASOURCE, "Name of the datasource").parameter("parked", "Id of what was parked")
                .function(values -> decide(() -> service.takeUp(values.get(DATASOURCE), values.get("parked")))).build();
        action("draftAgain").function(none -> decide(service::draftAgain)).build();
    }

    private void arrange() {
        action("merge").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter("other", "Id of the draft to merge it with").parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(() -> service.merge(values.get(DATASOURCE), values.get(DRAFT), values.get("other"),
                        values.get(FINGERPRINT))))
                .build();
        action("split").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter("changes", "Keys of the changes that become a draft of their own, a JSON array")
                .parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(() -> service.split(values.get(DATASOURCE), values.get(DRAFT),
                        keys(values.get("changes")), values.get(FINGERPRINT))))
                .build();
        action("rejoin").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(
                        () -> service.rejoin(values.get(DATASOURCE), values.get(DRAFT), values.get(FINGERPRINT))))
                .build();
        action("chooseSafeForm").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter("change", "Key of the change").parameter("form", "Name of the form")
                .parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(() -> service.chooseSafeForm(values.get(DATASOURCE), values.get(DRAFT),
                        values.get("change"), values.get("form"), values.get(FINGERPRINT))))
                .build();
        action("chooseDirectForm").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter("change", "Key of the change").parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(() -> service.chooseDirectForm(values.get(DATASOURCE), values.get(DRAFT),
                        values.get("change"), values.get(FINGERPRINT))))
                .build();
    }

    private void look() {
        action("history").parameter(DATASOURCE, "Name of the datasource")
                .function(values -> ask(() -> service.inspection().history(values.get(DATASOURCE)))).build();
        action("drift").parameter(DATASOURCE, "Name of the datasource")
                .function(values -> ask(() -> service.inspection().drift(values.get(DATASOURCE)))).build();
        action("entityDiffs").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .function(values -> ask(
                        () -> service.inspection().entityDiffs(values.get(DATASOURCE), values.get(DRAFT))))
                .build();
    }

    private void edit() {
        action("edit").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter("scripts", "SQL and undo of each script, a JSON array").parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(() -> edit(values))).build();
        action("regenerate").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(
                        () -> service.regenerate(values.get(DATASOURCE), values.get(DRAFT), values.get(FINGERPRINT))))
                .build();
        action("keepEdit").parameter(DATASOURCE, "Name of the datasource").parameter(DRAFT, "Id of the draft")
                .parameter(FINGERPRINT, SHOWN_IN)
                .function(values -> decide(
                        () -> service.keepEdit(values.get(DATASOURCE), values.get(DRAFT), values.get(FINGERPRINT))))
                .build();
    }

    private Outcome edit(Map<String, String> values) {
        List<EditedScript> scripts;
        try {
            scripts = JSON.readValue(String.valueOf(values.get("scripts")), new TypeReference<List<EditedScript>>() {
            });
        } catch (JsonProcessingException e) {
            // no script at all, which is refused in words
            scripts = List.of();
        }
        return service.edit(values.get(DATASOURCE), values.get(DRAFT), scripts == null ? List.of() : scripts,
                values.get(FINGERPRINT));
    }

    private static Set<String> keys(String array) {
        try {
            Set<String> keys = JSON.readValue(String.valueOf(array), new TypeReference<TreeSet<String>>() {
            });
            return keys == null ? Set.of() : keys;
        } catch (JsonProcessingException e) {
            // nothing that could be picked, which is refused in words
            return Set.of();
        }
    }

    /** The Dev UI calls on an event loop, and decisions wait for a database. */
    private static CompletionStage<Outcome> decide(Supplier<Outcome> decision) {
        return ask(decision);
    }

    private static <T> CompletionStage<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, DECISIONS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Migration Review decisions");
        thread.setDaemon(true);
        thread.setContextClassLoader(ReviewActions.class.getClassLoader());
        return thread;
    }

    private BuildTimeActionBuildItem.ActionBuilder action(String name) {
        return actions.actionBuilder().methodName(name).usage(Usage.onlyDevUI());
    }

    private Outcome approve(Map<String, String> values) {
        return service.approve(values.get(DATASOURCE), values.get(DRAFT), values.get(FINGERPRINT),
                values.get("description"), Boolean.parseBoolean(values.get("apply")));
    }

    private Outcome answer(Map<String, String> values) {
        return service.answer(values.get(DATASOURCE), values.get("question"), values.get("kind"), values.get("value"));
    }

    private static String pendingDrafts(Review review) {
        int drafts = review.datasources().stream().mapToInt(datasource -> datasource.drafts().size()).sum();
        return drafts == 0 ? "" : String.valueOf(drafts);
    }

    private static String driftFound(Review review) {
        int found = review.datasources().stream().mapToInt(Review.DatasourceReview::driftFound).sum();
        return found == 0 ? "" : String.valueOf(found);
    }

    private static DescriptionCheck check(String description) {
        return new DescriptionCheck(MigrationDescription.refuse(description).orElse(null),
                MigrationDescription.normalise(description));
    }

    /**
     * What is to be said about a description while it is typed.
     *
     * @param refusal why it can't be used; {@code null} when it can
     * @param fileDescription as it would stand in the file name
     */
    public record DescriptionCheck(String refusal, String fileDescription) {
    }
}
