package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.util.regex.Pattern;

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
 * A person reviews several drafts and leaves the mouse alone.
 */
@RequiresChromium
class KeysInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        APPLICATION.modifySourceFile(Task.class, source -> source
                .replace("    @Column(nullable = false, length = 200)\n    public String title;",
                        "    public Integer points;"));
        request().get("/tasks");
        review.awaitDrafts(2);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void theDraftsAreReviewedByKeys() {
        theListSaysHowEachStands();
        theKeysAreListed();
        keysGoThroughTheDrafts();
        aKeyLeadsToTheApprovalAndDecidesNothing();
        theKeyboardStaysThroughALiveReload();
        whoTypesIsLeftAlone();
        aKeyAsksForTheReasonOfARejection();
    }

    private void theListSaysHowEachStands() {
        assertThat(panel.find("draft")).hasCount(2);
        assertThat(added()).containsText("1 change");
        assertThat(added()).containsText("Proven");
        assertThat(added().locator("time")).hasText(Pattern.compile("\\d+ min"));
        assertThat(added().locator("time")).hasAttribute("datetime", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z"));
        assertThat(dropped().getByTestId("severity")).hasAttribute("data-severity", "DESTROYS");
        panel.picture("list-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("list-dark");
        panel.theme(ColorScheme.LIGHT);
    }

    private void theKeysAreListed() {
        panel.press("?");
        assertThat(panel.text("Previous draft")).isVisible();
        panel.picture("keys");
        panel.press("j");
        panel.press("Escape");
        assertThat(panel.text("Previous draft")).isHidden();
        assertThat(added()).hasAttribute("aria-current", "true");
    }

    private void keysGoThroughTheDrafts() {
        panel.press("j");
        assertThat(dropped()).isFocused();
        assertThat(panel.find("draft-title")).hasText("Drop title from task");
        panel.press("j");
        assertThat(dropped()).isFocused();
        panel.press("k");
        assertThat(added()).isFocused();
        assertThat(panel.find("draft-title")).hasText("Add points to task");
    }

    private void aKeyLeadsToTheApprovalAndDecidesNothing() {
        panel.press("a");
        assertThat(panel.find("approve-and-apply")).isFocused();
        assertThat(panel.find("draft")).hasCount(2);
        panel.press("j");
        panel.press("a");
        assertThat(panel.find("acknowledge").locator("input")).isFocused();
        panel.press("k");
        panel.press("a");
        assertThat(panel.find("approve-and-apply")).isFocused();
    }

    private void theKeyboardStaysThroughALiveReload() {
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "public Integer priority; // <fields>"));
        request().get("/tasks");
        assertThat(panel.find("sql")).containsText("priority integer");
        assertThat(panel.find("approve-and-apply")).isFocused();
        panel.press("k");
        assertThat(panel.find("draft").first()).isFocused();
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("public Integer priority;", "public Integer priority; public Integer place;"));
        request().get("/tasks");
        assertThat(panel.find("sql")).containsText("place integer");
        assertThat(panel.find("draft").first()).isFocused();
    }

    private void whoTypesIsLeftAlone() {
        panel.find("description").locator("input").fill("");
        panel.find("description").locator("input").pressSequentially("jar");
        assertThat(panel.find("description").locator("input")).hasValue("jar");
        assertThat(panel.find("reason")).isHidden();
        assertThat(panel.find("draft").first()).hasAttribute("aria-current", "true");
    }

    private void aKeyAsksForTheReasonOfARejection() {
        // while drafts are being made nothing is decided, by keys no more than by the mouse
        assertThat(panel.find("reject")).isEnabled();
        panel.find("draft").first().focus();
        panel.press("r");
        assertThat(panel.find("reason").locator("textarea")).isFocused();
        panel.find("reason").locator("textarea").fill("Not needed");
        panel.press("Control+Enter");
        assertThat(panel.find("draft")).hasCount(1);
        assertThat(dropped()).isFocused();
    }

    private Locator added() {
        return panel.draft("Add points to task");
    }

    private Locator dropped() {
        return panel.draft("Drop title from task");
    }
}
