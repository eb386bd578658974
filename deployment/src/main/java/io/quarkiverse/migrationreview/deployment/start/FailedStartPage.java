package io.quarkiverse.migrationreview.deployment.start;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkus.dev.ErrorPageGenerators;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.runtime.TemplateHtmlBuilder;

/**
 * The error page of an application that failed to start because the schema lacks something: says what is drafted and how it
 * gets into the schema, above what the page of Quarkus always says.
 */
public final class FailedStartPage implements Function<Throwable, String> {

    private final ReviewService service;
    private final Consumer<Review> shown;

    private FailedStartPage(ReviewService service, Consumer<Review> shown) {
        this.service = service;
        this.shown = shown;
    }

    /**
     * Offers the page to Quarkus, for failures that no other extension has a page for.
     *
     * @param shown is told what there was to review when the page was made
     */
    public static void offer(ReviewService service, Consumer<Review> shown) {
        FailedStartPage page = new FailedStartPage(service, shown);
        for (String failure : List.of(MissingSchema.VALIDATION, MissingSchema.QUERY, RefusedChain.AMBIGUOUS,
                RefusedChain.INVALID)) {
            if (ErrorPageGenerators.get(failure) == null) {
                ErrorPageGenerators.register(failure, page);
            }
        }
    }

    @Override
    public String apply(Throwable rootCause) {
        Throwable failure = Optional.ofNullable(DevConsoleManager.getHotReplacementContext())
                .map(HotReplacementContext::getDeploymentProblem)
                .filter(problem -> causes(problem).anyMatch(cause -> cause == rootCause)).orElse(rootCause);
        Review review = service.review();
        boolean refused = RefusedChain.isCause(rootCause);
        if (!MissingSchema.isCause(rootCause) && !refused || !ReviewHtml.hasWords(review)) {
            return page("Error restarting Quarkus", failure, failure, "");
        }
        if (review.state() != Review.State.DRAFTING) {
            shown.accept(review);
        }
        return page(refused ? "Flyway refuses the migration chain" : "A migration is missing", failure, rootCause,
                new ReviewHtml(review).toString());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        // a chain that bites its own tail ends somewhere, too
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(100);
    }

    private static String page(String title, Throwable failure, Throwable named, String words) {
        String message = named.getMessage() == null ? "" : named.getMessage().strip().lines().findFirst().orElse("");
        return new TemplateHtmlBuilder(title, failure.getClass().getName(), named.getClass().getName() + ": " + message)
                .append(words).stack(failure).toString();
    }
}
