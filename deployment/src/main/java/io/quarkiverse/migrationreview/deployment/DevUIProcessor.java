package io.quarkiverse.migrationreview.deployment;

import io.quarkiverse.migrationreview.deployment.devui.ReviewActions;
import io.quarkiverse.migrationreview.deployment.mcp.ReviewTools;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.devui.spi.buildtime.FooterLogBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;

/**
 * The card "Migration Review" in the Dev UI, and the tools for agents beside it.
 */
@BuildSteps(onlyIf = { IsLocalDevelopment.class, MigrationReviewEnabled.class })
class DevUIProcessor {

    @BuildStep
    CardPageBuildItem card() {
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(Page.webComponentPageBuilder()
                .title("Pending")
                .icon("font-awesome-solid:code-compare")
                .componentLink("qwc-migration-review.js")
                .dynamicLabelJsonRPCMethodName("pendingDrafts"));
        card.addPage(Page.webComponentPageBuilder()
                .title("History")
                .icon("font-awesome-solid:clock-rotate-left")
                .componentLink("qwc-migration-review-history.js"));
        card.addPage(Page.webComponentPageBuilder()
                .title("Differences")
                .icon("font-awesome-solid:not-equal")
                .componentLink("qwc-migration-review-differences.js")
                .dynamicLabelJsonRPCMethodName("driftFound"));
        return card;
    }

    @BuildStep
    FooterLogBuildItem log(ReviewServiceBuildItem review) {
        return new FooterLogBuildItem("Migration Review", review.service()::activity);
    }

    @BuildStep
    BuildTimeActionBuildItem actions(ReviewServiceBuildItem review) {
        return ReviewActions.of(review.service());
    }

    @BuildStep
    BuildTimeActionBuildItem tools(ReviewServiceBuildItem review) {
        return ReviewTools.of(review.service());
    }
}
