package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.tasksBesideABrowser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * The main job once more, by clicking.
 */
@RequiresChromium
class PanelInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void aPersonReviewsAndApprovesWhatTheEntitiesAskFor() {
        approveTheFirstDraft();
        theOpenPanelFollowsALiveReload();
        aVagueDescriptionIsRefused();
        aDropWaitsForALaterRelease();
        aLossOfDataIsAccepted();
    }

    private void approveTheFirstDraft() {
        assertThat(panel.find("proof")).hasAttribute("data-holds", "true");
        panel.picture("first-draft-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("first-draft-dark");
        panel.theme(ColorScheme.LIGHT);
        panel.find("approve-and-apply").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "APPLIED");
        assertThat(panel.find("agree")).containsText("Entities and migrations agree");
        panel.picture("agree");
    }

    private void theOpenPanelFollowsALiveReload() {
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "public String priority; // <fields>"));
        request().get("/tasks");
        assertThat(panel.find("draft-title")).hasText("Add priority to task");
        assertThat(panel.find("change").first()).containsText("Add column task.priority (varchar(255))");
        assertThat(panel.find("change-member").first()).hasText("Task.priority");
        assertThat(panel.find("sql"))
                .containsText("alter table task add column priority varchar(255);");
        panel.find("tab-undo").click();
        assertThat(panel.find("undo")).containsText("alter table task drop column priority;");
        panel.picture("one-field");
    }

    private void aVagueDescriptionIsRefused() {
        panel.find("description").locator("input").fill("changes");
        assertThat(panel.find("description-refusal")).isVisible();
        assertThat(panel.find("approve-and-apply")).isDisabled();
        panel.find("description").locator("input").fill("let tasks have a priority");
        panel.find("approve-and-apply").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "APPLIED");
        assertThat(panel.find("agree")).isVisible();
        tasksBesideABrowser();
    }

    private void aDropWaitsForALaterRelease() {
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("public String priority;", ""));
        request().get("/tasks");
        assertThat(panel.find("draft-title")).hasText("Drop priority from task");
        panel.find("park").click();
        assertThat(panel.find("nothing-left")).isVisible();
        panel.find("parked").locator("vaadin-details-summary").click();
        assertThat(panel.find("parked-draft")).containsText("Drop column task.priority");
        panel.picture("parked");
        panel.find("take-up").click();
        assertThat(panel.find("draft-title")).hasText("Drop priority from task");
    }

    private void aLossOfDataIsAccepted() {
        assertThat(panel.find("severity").first()).hasAttribute("data-severity", "DESTROYS");
        assertThat(panel.find("approve-and-apply")).isDisabled();
        assertThat(panel.find("approval-hint")).containsText("0 of 1 accepted");
        panel.find("show-hazard").click();
        Locator acceptance = panel.find("acknowledge").locator("input");
        assertThat(acceptance).isFocused();
        panel.press("Space");
        assertThat(panel.find("approve-and-apply")).isEnabled();
        assertThat(acceptance).isFocused();
        panel.reload();
        assertThat(acceptance).isChecked();
        panel.picture("accepted");
        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).isVisible();
        tasksBesideABrowser();
    }
}
