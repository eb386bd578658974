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
 * A new column that must not be null: only a person knows what the rows get that are there.
 */
@RequiresChromium
class QuestionInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        request().body("{\"title\": \"Old\"}").post("/tasks").then().statusCode(200);
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("// <fields>",
                "@Column(nullable = false, length = 20)\n    public String priority;"));
        request().get("/tasks");
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void isAnsweredInThePanel() {
        theDraftWaitsForAnAnswer();
        whatIsTypedStaysWhileDraftsAreMade();
        anAnswerThatCannotBeMeantIsRefusedInWords();
        postgreSqlSaysWhatIsWrongWithAnAnswer();
        anAnswerIsChangedUntilItFits();
        theRowsGetTheValue();
    }

    private void theDraftWaitsForAnAnswer() {
        assertThat(panel.find("question-text"))
                .hasText("Which value do the rows that task already has get in priority (varchar(20), not null)?");
        assertThat(panel.find("suggested")).isVisible();
        assertThat(panel.find("choice").first().locator("input")).isChecked();
        assertThat(panel.find("blocked")).hasText("Question");
        assertThat(panel.find("draft")).hasAttribute("data-state", "BLOCKED");
        assertThat(panel.find("approve-and-apply")).isDisabled();
        assertThat(panel.find("approve-only")).isDisabled();
        assertThat(panel.find("approval-hint")).containsText("once its question is answered");
        panel.picture("question-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("question-dark");
        panel.theme(ColorScheme.LIGHT);
    }

    private void whatIsTypedStaysWhileDraftsAreMade() {
        expression().fill("lower(title");
        assertThat(panel.find("choice-own").locator("input")).isChecked();
        String before = panel.find("facts").innerText();
        panel.find("redraft").click();
        assertThat(panel.find("facts")).not().hasText(before);
        assertThat(panel.find("answer-question")).isEnabled();
        assertThat(expression()).hasValue("lower(title");
        assertThat(panel.find("choice-own").locator("input")).isChecked();
    }

    private void anAnswerThatCannotBeMeantIsRefusedInWords() {
        panel.find("answer-question").click();
        assertThat(panel.find("expression")).containsText("The expression has a ( that nothing closes");
        assertThat(expression()).isFocused();
        panel.picture("question-refused");
        assertThat(panel.find("outcome")).hasCount(0);
    }

    private void postgreSqlSaysWhatIsWrongWithAnAnswer() {
        answer("lower(nothing)");
        assertThat(panel.find("answer")).hasText("lower(nothing)");
        assertThat(panel.find("answer-failure")).isVisible();
        assertThat(panel.find("check-detail").first()).containsText("column \"nothing\" does not exist");
        assertThat(panel.find("draft")).hasAttribute("data-state", "BROKEN");
        assertThat(panel.find("approve-and-apply")).isDisabled();
        panel.picture("question-broken");
    }

    private void anAnswerIsChangedUntilItFits() {
        panel.find("change-answer").click();
        assertThat(expression()).hasValue("lower(nothing)");
        panel.find("keep-answer").click();
        assertThat(panel.find("answer")).hasText("lower(nothing)");

        panel.find("change-answer").click();
        panel.find("choice").filter(new Locator.FilterOptions().setHasText("The table has no rows")).locator("input").check();
        panel.find("answer-question").click();
        assertThat(panel.find("answer")).hasText("The table has no rows");
        assertThat(panel.find("draft")).hasAttribute("data-state", "PENDING");
        assertThat(panel.find("sql")).not().containsText("update");

        panel.find("change-answer").click();
        answer("lower(title)");
        assertThat(panel.find("sql")).containsText("update task set priority = lower(title);");
        assertThat(panel.find("draft")).hasAttribute("data-state", "PENDING");
        panel.picture("question-answered");
    }

    private void theRowsGetTheValue() {
        panel.find("acknowledge").locator("input").check();
        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).isVisible();
        org.assertj.core.api.Assertions.assertThat(tasksBesideABrowser().jsonPath().getString("[0].priority"))
                .isEqualTo("old");
    }

    private void answer(String expression) {
        expression().fill(expression);
        // resting while drafts are being made
        assertThat(panel.find("answer-question")).isEnabled();
        expression().press("Enter");
    }

    private Locator expression() {
        return panel.find("expression").locator("input");
    }
}
