package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

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
 * A person looks at what has become of the chain, and takes back what was applied last.
 */
@RequiresChromium
class HistoryInChromiumTest {

    private static final String WRITTEN = "V1__tasks.sql";
    private static final String DRAFTED = "V2__add_points_to_task.sql";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(Map.of(), Map.of(WRITTEN, """
            create sequence task_seq increment by 50;
            create table task (id bigint not null primary key, title varchar(200) not null);
            """));

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        ReviewClient review = new ReviewClient(DevModeApplication.PORT);
        review.awaitDrafts(0);
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "public Integer points; // <fields>"));
        request().get("/tasks");
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        panel = PanelBrowser.open(DevModeApplication.PORT);
        panel.show("history");
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whatWasAppliedLastIsUndoneAndWithdrawn() {
        theChainIsListedWithItsStates();
        nothingIsUndoneUnlessItIsConfirmed();
        itIsUndoneAndCanBeWithdrawn();
        itsDraftIsListedAgain();
    }

    private void theChainIsListedWithItsStates() {
        assertThat(panel.find("chain-script")).hasCount(2);
        assertThat(panel.find("chain-script").first()).hasAttribute("data-script", DRAFTED);
        assertThat(script(DRAFTED)).hasAttribute("data-state", "Success");
        assertThat(script(DRAFTED)).containsText("Drafted by Migration Review");
        assertThat(script(DRAFTED)).containsText(" ms");
        assertThat(script(DRAFTED).getByTestId("undo-file")).isVisible();
        assertThat(script(WRITTEN)).hasAttribute("data-script", WRITTEN);
        assertThat(script(WRITTEN)).containsText("By hand");
        assertThat(script(WRITTEN).getByTestId("undo-last")).hasCount(0);
        panel.picture("history-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("history-dark");
        panel.theme(ColorScheme.LIGHT);
    }

    private void nothingIsUndoneUnlessItIsConfirmed() {
        script(DRAFTED).getByTestId("undo-last").click();
        assertThat(panel.find("undo-script")).containsText(DRAFTED);
        panel.picture("undo-asked");
        panel.find("undo-cancel").click();
        assertThat(panel.find("undo-dialog")).hasCount(0);
        assertThat(script(DRAFTED)).hasAttribute("data-state", "Success");
    }

    private void itIsUndoneAndCanBeWithdrawn() {
        script(DRAFTED).getByTestId("undo-last").click();
        panel.find("undo-confirm").click();
        assertThat(panel.find("undone")).containsText(DRAFTED + " is undone in the dev database.");
        assertThat(script(DRAFTED)).hasAttribute("data-state", "Pending");
        panel.picture("undone");
        panel.find("undo-withdraw").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "WITHDRAWN");
        assertThat(panel.find("chain-script")).hasCount(1);
        assertThat(script(WRITTEN)).hasAttribute("data-state", "Success");
        panel.picture("withdrawn");
    }

    private void itsDraftIsListedAgain() {
        panel.show("pending");
        assertThat(panel.find("draft-title")).hasText("Add points to task");
    }

    private Locator script(String name) {
        return panel.find("chain-script").filter(new Locator.FilterOptions().setHasText(name));
    }
}
