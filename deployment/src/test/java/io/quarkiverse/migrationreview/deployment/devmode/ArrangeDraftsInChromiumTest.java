package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A person sees otherwise what belongs into one migration.
 */
@RequiresChromium
class ArrangeDraftsInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "public String priority;\n    public String note;"));
        request().get("/tasks");
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void splitsADraftMergesTheHalvesAndGoesBack() {
        assertThat(panel.find("change")).hasCount(2);
        assertThat(panel.find("merge")).hasCount(0);
        assertThat(panel.find("rejoin")).hasCount(0);
        nothingIsSplitOffWithoutAPick();
        split("Add column task.note (varchar(255))");
        panel.find("merge").click();
        assertThat(panel.find("merge-other")).isVisible();
        panel.picture("merge");
        panel.find("merge-confirm").click();
        assertThat(panel.find("draft")).hasCount(1);
        assertThat(panel.find("change")).hasCount(2);
        assertThat(panel.find("proof")).hasAttribute("data-holds", "true");

        split("Add column task.priority (varchar(255))");
        panel.find("rejoin").click();
        assertThat(panel.find("draft")).hasCount(1);
        assertThat(panel.find("rejoin")).hasCount(0);
    }

    private void nothingIsSplitOffWithoutAPick() {
        panel.find("split").click();
        assertThat(panel.find("split-confirm")).isDisabled();
        panel.find("pick").first().locator("input").check();
        panel.find("pick").last().locator("input").check();
        assertThat(panel.find("split-confirm")).isDisabled();
        panel.picture("split");
        panel.press("Escape");
        assertThat(panel.find("pick")).hasCount(0);
        assertThat(panel.find("split")).isVisible();
    }

    private void split(String summary) {
        panel.find("split").click();
        panel.find("change").filter(new Locator.FilterOptions().setHasText(summary)).getByTestId("pick").locator("input")
                .check();
        panel.find("split-confirm").click();
        assertThat(panel.find("draft")).hasCount(2);
        assertThat(panel.find("change")).hasCount(1);
        assertThat(panel.find("rejoin")).isVisible();
        panel.picture("split-off");
    }
}
