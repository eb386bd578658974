package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.testing.GuidePictures;
import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * Goes through the main states of the panel, and takes the pictures of the guide on the way.
 */
@RequiresChromium
class DocumentationPicturesTest {

    private static final String TITLE = "length = 200";
    private static final String UNIQUE = "length = 200, unique = true";
    private static final String DUE = "@Column(nullable = false) public java.time.LocalDate due; // <fields>";
    private static final String INDEX = "create index label_of_task on label (task_id);";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(Map.of(),
            Map.of("V1__audit_log.sql", "create table audit_log (entry text);\n"));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);
    private final GuidePictures pictures = new GuidePictures();
    private PanelBrowser panel;

    @BeforeEach
    void open() {
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void theGuideShowsWhatThereIsToSee() {
        theFirstDraft();
        nothingToReview();
        severalDraftsOneOfThemWithHazards();
        aSafeForm();
        anEdit();
        aQuestion();
        aRename();
        theHistory();
        theDifferences();
        pictures.assertComplete();
    }

    private void theFirstDraft() {
        assertThat(panel.find("draft-title")).hasText("Create task");
        assertThat(panel.find("proof")).hasAttribute("data-holds", "true");
        take("first-draft");
        panel.find("approve-and-apply").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "APPLIED");
    }

    private void nothingToReview() {
        panel.reload();
        assertThat(panel.find("agree")).isVisible();
        take("agree");
    }

    private void severalDraftsOneOfThemWithHazards() {
        request().body("{\"title\":\"Write the README\"}").post("/tasks").then().statusCode(200);
        request().body("{\"title\":\"Write the README\"}").post("/tasks").then().statusCode(200);
        APPLICATION.addSourceFile(Label.class);
        APPLICATION.addSourceFile(HandResource.class);
        change(source -> source.replace(TITLE, UNIQUE));
        review.awaitDrafts(2);
        panel.draft("unique").click();
        assertThat(panel.find("hazard").first()).hasAttribute("data-code", "D07");
        assertThat(panel.find("rehearsal-row")).containsText("Write the README");
        pictures.take("panel", panel.page());
        panel.theme(ColorScheme.DARK);
        pictures.take("panel-dark", panel.page());
        panel.theme(ColorScheme.LIGHT);
    }

    private void aSafeForm() {
        panel.find("safe-form").first().click();
        assertThat(panel.find("chosen-form")).hasAttribute("data-form", "CONCURRENTLY");
        assertThat(panel.find("script")).hasCount(2);
        take("safe-form");
    }

    private void anEdit() {
        change(source -> source.replace(UNIQUE, TITLE));
        review.awaitDrafts(1);
        assertThat(panel.find("draft-title")).hasText("Create label");
        panel.find("edit").click();
        Locator sql = panel.find("edit-sql").locator("textarea");
        sql.fill(sql.inputValue() + "\n" + INDEX);
        sql.press("Control+End");
        panel.find("save-edit").scrollIntoViewIfNeeded();
        take("edit");
        panel.find("save-edit").click();
        assertThat(panel.find("editor")).hasCount(0);
        assertThat(panel.find("proof")).hasAttribute("data-holds", "true");
        panel.find("edited-diff").locator("vaadin-details-summary").click();
        assertThat(panel.find("edited-diff").getByTestId("line-come")).containsText(INDEX);
        panel.find("edited-diff").getByTestId("line-come").scrollIntoViewIfNeeded();
        take("edited");
        panel.find("approve-and-apply").click();
        assertThat(panel.find("draft")).hasCount(0);
    }

    private void aQuestion() {
        change(source -> source.replace("// <fields>", DUE));
        assertThat(panel.find("question-text")).containsText("Which value do the rows that task already has get in due");
        take("question");
        change(source -> source.replace(DUE, "// <fields>"));
        review.awaitDrafts(0);
    }

    private void aRename() {
        change(source -> source.replace("String title;", "String summary;"));
        assertThat(panel.find("question-text")).containsText("Was task.title renamed to task.summary");
        assertThat(panel.find("evidence").first()).isVisible();
        take("rename");
    }

    private void theHistory() {
        panel.show("history");
        assertThat(panel.find("chain-script")).hasCount(3);
        take("history");
    }

    private void theDifferences() {
        request().body("alter table task add column note text").post("/hand").then().statusCode(204);
        panel.show("differences");
        assertThat(panel.find("unmanaged").getByTestId("difference")).hasCount(2);
        panel.find("compare").click();
        assertThat(panel.find("drift-undo")).containsText("alter table task drop column note;");
        take("differences");
    }

    private void take(String name) {
        pictures.take(name, panel.panel());
    }

    private static void change(Function<String, String> source) {
        APPLICATION.modifySourceFile(Task.class, source);
        request().get("/tasks");
    }
}
