package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A person weighs what a draft may do to the rows that are there, and to those who use them meanwhile.
 */
@RequiresChromium
class HazardsInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() throws Exception {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        JsonNode first = review.awaitDrafts(1).path(0);
        SourceCommit.ofProjectWith(Path.of(first.path("changes").findValue("source").asText()));
        review.approveAndApply(first);
        review.awaitDrafts(0);
        request().body("{\"title\":\"Write the README\"}").post("/tasks").then().statusCode(200);
        request().body("{\"title\":\"Write the README\"}").post("/tasks").then().statusCode(200);
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("length = 200", "length = 200, unique = true"));
        request().get("/tasks");
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whatMayHappenIsShownAvoidedOrAccepted() {
        theRowsInTheWayAreShown();
        theStatementSaysWhatToWatchOutFor();
        theEntityStandsBesideItsScript();
        aSafeFormIsChosenAndTakenBack();
        itIsApprovedOnceWhatMayFailIsAccepted();
    }

    private void theRowsInTheWayAreShown() {
        assertThat(panel.find("hazard").first()).hasAttribute("data-code", "D07");
        assertThat(panel.find("hazard-fact").first()).hasAttribute("data-extent", "SOME");
        assertThat(panel.find("sample").first()).containsText("Write the README");
        assertThat(panel.find("rehearsal-row")).containsText("Write the README");
        panel.picture("hazards-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("hazards-dark");
        panel.theme(ColorScheme.LIGHT);
    }

    private void theStatementSaysWhatToWatchOutFor() {
        Locator marked = panel.find("statement-hazard");
        assertThat(marked).hasCount(2);
        assertThat(marked.first().getByTestId("severity")).hasAttribute("data-severity", "FAILS");
        marked.first().click();
        assertThat(panel.find("acknowledge").locator("input")).isFocused();
        panel.find("tab-undo").click();
        assertThat(marked).hasCount(0);
        panel.find("tab-sql").click();
        assertThat(marked).hasCount(2);
    }

    private void theEntityStandsBesideItsScript() {
        assertThat(panel.find("entity-diff")).containsText("+    @Column(nullable = false, length = 200, unique = true)");
        panel.find("entity-diff").scrollIntoViewIfNeeded();
        panel.picture("entity-diff-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("entity-diff-dark");
        panel.theme(ColorScheme.LIGHT);
    }

    private void aSafeFormIsChosenAndTakenBack() {
        assertThat(panel.find("script")).hasCount(1);
        panel.find("safe-form").first().click();
        assertThat(panel.find("script")).hasCount(2);
        assertThat(panel.find("outside-transaction")).hasCount(1);
        assertThat(panel.find("chosen-form")).hasAttribute("data-form", "CONCURRENTLY");
        panel.picture("safe-form");
        panel.find("direct-form").click();
        assertThat(panel.find("script")).hasCount(1);
        assertThat(panel.find("chosen-form")).hasCount(0);
    }

    private void itIsApprovedOnceWhatMayFailIsAccepted() {
        assertThat(panel.find("approve-only")).isDisabled();
        panel.find("acknowledge").locator("input").check();
        panel.find("approve-only").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "APPROVED");
        assertThat(panel.find("unapplied-script").getByTestId("hazard").first()).hasAttribute("data-code", "D07");
        panel.picture("waiting-script");
    }
}
