package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.util.Map;

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
 * A person edits the SQL of a draft, and the entities move on meanwhile.
 */
@RequiresChromium
class TypedSqlInChromiumTest {

    private static final String TYPED = "create index task_by_hand on task (title);";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);
    private PanelBrowser panel;
    private Locator sql;
    private String text;

    @BeforeEach
    void open() {
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
        sql = panel.find("edit-sql").locator("textarea");
        panel.find("edit").click();
        text = sql.inputValue() + "\n" + TYPED;
        sql.fill(text);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whatIsTypedIsLostNeitherByReloadsNorByANewDraft() {
        String before = draftedAt();
        change("// <fields>", "// <fields>\n    // a comment");
        review.await(datasource -> !draftedAt().equals(before));
        assertThat(panel.find("progress")).hasCount(0);
        assertThat(sql).hasValue(text);
        assertThat(sql).isFocused();

        panel.reload();
        assertThat(sql).hasValue(text);
        panel.theme(ColorScheme.DARK);
        assertThat(sql).hasValue(text);
        panel.picture("editor-dark");
        panel.theme(ColorScheme.LIGHT);
        panel.picture("editor");
        sql.press("Escape");
        assertThat(panel.find("discard-dialog").getByTestId("line-come")).containsText(TYPED);
        panel.find("discard-keep").click();
        assertThat(sql).hasValue(text);

        change("// <fields>", "public String note; // <fields>");
        assertThat(panel.find("offered-sql")).containsText(TYPED);
        assertThat(panel.find("editor")).hasCount(0);
        panel.reload();
        assertThat(panel.find("offered-sql").getByTestId("line-come")).containsText(TYPED);
        panel.picture("offered");
        panel.find("take-over").click();
        assertThat(sql).hasValue(text);
        assertThat(panel.find("draft-moved")).containsText("note");
        assertThat(panel.find("offered-sql")).hasCount(0);
        panel.picture("draft-moved");

        panel.find("cancel-edit").click();
        panel.find("discard-confirm").click();
        assertThat(panel.find("editor")).hasCount(0);
        panel.reload();
        assertThat(panel.find("sql")).containsText("note");
        assertThat(panel.find("editor")).hasCount(0);
        assertThat(panel.find("offered-sql")).hasCount(0);
    }

    @Test
    void whatIsTypedStaysWhenItsDraftIsGone() {
        JsonNode shown = review.review();
        review.call("reject", Map.of("datasource", "<default>", "draft",
                ReviewClient.datasource(shown).path("drafts").path(0).path("id").asText(), "fingerprint",
                shown.path("fingerprint").asText()));
        assertThat(panel.find("draft")).hasCount(0);
        assertThat(panel.find("offered-sql")).containsText(TYPED);
        panel.picture("left-over");
        panel.find("discard-offered").click();
        assertThat(panel.find("offered-sql")).hasCount(0);
    }

    @Test
    void whatWasSavedIsInConflictWithANewDraftUntilAPersonDecides() {
        panel.find("save-edit").click();
        assertThat(panel.find("edited-mark")).isVisible();
        assertThat(panel.find("editor")).hasCount(0);

        change("// <fields>", "public String note; // <fields>");
        assertThat(panel.find("conflict").getByTestId("line-gone").last()).containsText(TYPED);
        assertThat(panel.find("conflict").getByTestId("line-come")).containsText("note");
        assertThat(panel.find("approve-and-apply")).isDisabled();
        assertThat(panel.find("approval-hint"))
                .hasText("It can be approved once you have decided between your edit and the draft.");
        assertThat(panel.find("edit")).isDisabled();
        panel.picture("conflict");
        panel.theme(ColorScheme.DARK);
        panel.picture("conflict-dark");
        panel.theme(ColorScheme.LIGHT);

        panel.find("keep-edit").click();
        assertThat(panel.find("conflict")).hasCount(0);
        assertThat(panel.find("sql")).containsText(TYPED);
        assertThat(panel.find("broken")).isVisible();

        change("public String note;", "public String remark;");
        assertThat(panel.find("conflict").getByTestId("line-come")).containsText("remark");
        panel.find("take-draft").click();
        panel.find("discard-confirm").click();
        assertThat(panel.find("conflict")).hasCount(0);
        assertThat(panel.find("edited-mark")).hasCount(0);
        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).isVisible();
    }

    private void change(String before, String after) {
        APPLICATION.modifySourceFile(Task.class, source -> source.replace(before, after));
        request().get("/tasks");
    }

    private String draftedAt() {
        return review.review().path("draftedAt").asText();
    }
}
