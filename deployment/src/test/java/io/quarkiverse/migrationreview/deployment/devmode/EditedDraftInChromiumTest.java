package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

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
 * A person edits the SQL of a draft in the panel.
 */
@RequiresChromium
class EditedDraftInChromiumTest {

    private static final String INDEX = "create index task_by_hand on task (title);";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);
    private PanelBrowser panel;
    private Locator sql;
    private String drafted;

    @BeforeEach
    void open() {
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
        sql = panel.find("edit-sql").locator("textarea");
        assertThat(panel.find("sql")).isVisible();
        panel.press("e");
        assertThat(sql).isFocused();
        drafted = sql.inputValue();
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void isProvenAgainAndApprovedAsItWasEdited() {
        sql.fill(drafted.replace("create table", "create tabel"));
        assertThat(panel.find("approve-and-apply")).isDisabled();
        assertThat(panel.find("approval-hint")).hasText("It can be approved once what you typed is saved or discarded.");
        sql.press("Control+Enter");

        assertThat(panel.find("editor-failure")).containsText("syntax error at or near \"tabel\"");
        assertThat(sql).hasValue(drafted.replace("create table", "create tabel"));
        assertThat(panel.find("edited-mark")).isVisible();
        assertThat(panel.find("approve-and-apply")).isDisabled();
        assertThat(panel.find("approval-hint")).hasText("A draft whose proof fails can't be approved.");
        inBothThemes("edit-broken");

        sql.fill(drafted + "\n" + INDEX);
        panel.find("save-edit").click();
        assertThat(panel.find("editor")).hasCount(0);
        assertThat(panel.find("proof")).hasAttribute("data-holds", "true");
        assertThat(panel.find("sql")).containsText(INDEX);
        panel.find("edited-diff").locator("vaadin-details-summary").click();
        assertThat(panel.find("edited-diff").getByTestId("line-come")).containsText(INDEX);
        inBothThemes("edited");

        panel.find("approve-and-apply").click();
        assertThat(panel.find("draft")).hasCount(0);
        Path approved = Path.of(review.call("history", Map.of("datasource", "<default>")).path("scripts").path(0).path("file")
                .asText());
        org.assertj.core.api.Assertions.assertThat(approved).content()
                .contains("-- Edited by hand after it was drafted.", drafted, INDEX);
    }

    @Test
    void isDiscardedOnlyAfterItWasShownWhatIsLost() {
        sql.press("Escape");
        assertThat(panel.find("editor")).hasCount(0);
        assertThat(panel.find("edit")).isFocused();
        panel.find("edit").click();
        panel.find("edit-undo").locator("textarea").fill("drop table if exists task;\ndrop sequence if exists task_seq;");
        panel.find("save-edit").click();
        assertThat(panel.find("edited-mark")).isVisible();
        assertThat(panel.find("editor")).hasCount(0);

        panel.find("discard-edit").click();
        assertThat(panel.find("discard-dialog").getByTestId("line-come").first()).containsText("drop table if exists task;");
        inBothThemes("discard-edit");
        panel.find("discard-keep").click();
        assertThat(panel.find("edited-mark")).isVisible();
        panel.find("discard-edit").click();
        panel.find("discard-confirm").click();

        assertThat(panel.find("edited-mark")).hasCount(0);
        panel.find("tab-undo").click();
        assertThat(panel.find("undo")).not().containsText("if exists");
        assertThat(panel.find("approve-and-apply")).isEnabled();
    }

    private void inBothThemes(String picture) {
        panel.picture(picture);
        panel.theme(ColorScheme.DARK);
        panel.picture(picture + "-dark");
        panel.theme(ColorScheme.LIGHT);
    }
}
