package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * Scripts that are looser than the entities, and create what these know nothing of.
 */
@RequiresChromium
class DifferencesInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(Map.of(), Map.of("V1__tasks.sql", """
            create sequence task_seq increment by 50;
            create table task (id bigint not null primary key, title text not null);
            create table audit_log (entry text);
            """));

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(0);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void areDraftedWhenAPersonAsksForIt() {
        assertThat(panel.find("agree")).isVisible();
        whatIsToleratedIsDraftedAndLeftAloneAgain();
        whatIsNotInTheModelIsDropped();
    }

    private void whatIsToleratedIsDraftedAndLeftAloneAgain() {
        panel.find("tolerated").locator("vaadin-details-summary").click();
        assertThat(panel.find("tolerated").getByTestId("difference")).hasAttribute("data-object", "column task.title");
        panel.picture("tolerated-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("tolerated-dark");
        panel.theme(ColorScheme.LIGHT);
        panel.find("tolerated").getByTestId("draft-it").click();
        assertThat(panel.find("change").first()).hasAttribute("data-object", "column task.title");
        panel.find("tolerated").getByTestId("leave-alone").click();
        assertThat(panel.find("agree")).isVisible();
    }

    private void whatIsNotInTheModelIsDropped() {
        panel.find("unmanaged").locator("vaadin-details-summary").click();
        assertThat(panel.find("unmanaged").getByTestId("difference")).hasAttribute("data-object", "table audit_log");
        panel.find("unmanaged").getByTestId("draft-it").click();
        assertThat(panel.find("severity").first()).hasAttribute("data-severity", "DESTROYS");
        assertThat(panel.find("sql")).containsText("drop table audit_log;");
        panel.picture("unmanaged-drafted");
        panel.find("leave-change-alone").click();
        assertThat(panel.find("agree")).isVisible();
        panel.find("unmanaged").getByTestId("draft-it").click();
        assertThat(panel.find("severity").first()).hasAttribute("data-severity", "DESTROYS");
        panel.find("acknowledge").locator("input").check();
        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).isVisible();
        assertThat(panel.find("unmanaged")).hasCount(0);
    }
}
