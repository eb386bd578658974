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
 * A field gets another name: the panel asks, and shows the drafts that each answer leads to.
 */
@RequiresChromium
class RenameInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        request().body("{\"title\": \"Kept\"}").post("/tasks").then().statusCode(200);
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("String title;", "String summary;"));
        request().get("/tasks");
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void isAskedAboutAndKeepsTheRows() {
        assertThat(panel.find("question-text"))
                .hasText("Was task.title renamed to task.summary, or is it gone and task.summary new?");
        assertThat(panel.find("evidence").first()).isVisible();
        assertThat(panel.find("expression")).hasCount(0);
        assertThat(panel.find("approve-and-apply")).isDisabled();
        panel.picture("rename-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("rename-dark");
        panel.theme(ColorScheme.LIGHT);

        answer("Gone, with its data");
        assertThat(panel.draft("Drop title from task")).isVisible();
        panel.picture("rename-denied");

        question().getByTestId("change-answer").click();
        answer("Renamed to task.summary");
        assertThat(panel.find("draft")).hasCount(1);
        assertThat(panel.find("sql")).containsText("rename column title to summary;");
        panel.picture("rename-answered");

        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).isVisible();
        org.assertj.core.api.Assertions.assertThat(tasksBesideABrowser().jsonPath().getString("[0].summary"))
                .isEqualTo("Kept");
    }

    private void answer(String label) {
        question().getByTestId("choice").filter(new Locator.FilterOptions().setHasText(label)).locator("input").check();
        question().getByTestId("answer-question").click();
        assertThat(question().getByTestId("answer")).hasText(label);
        assertThat(panel.find("redraft")).isEnabled();
    }

    /** What is new asks for a value, too, when it isn't the old one renamed. */
    private Locator question() {
        return panel.find("question").filter(new Locator.FilterOptions().setHasText("Was task.title renamed"));
    }
}
