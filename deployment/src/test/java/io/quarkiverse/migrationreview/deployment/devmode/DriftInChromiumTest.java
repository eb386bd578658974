package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

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
 * A person looks at what differs and is no draft, down to what someone did to the dev database by hand.
 */
@RequiresChromium
class DriftInChromiumTest {

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
        APPLICATION.addSourceFile(HandResource.class);
        request().get("/tasks");
        panel = PanelBrowser.open(DevModeApplication.PORT);
        panel.show("differences");
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whatDiffersIsListedAndComparedOnRequest() {
        assertThat(panel.find("tolerated").getByTestId("difference")).hasAttribute("data-object", "column task.title");
        assertThat(panel.find("unmanaged").getByTestId("difference")).hasAttribute("data-object", "table audit_log");
        panel.find("compare").click();
        assertThat(panel.find("no-drift")).isVisible();
        panel.picture("differences-light");

        request().body("create index by_title on task (title)").post("/hand").then().statusCode(204);
        panel.find("compare").click();
        assertThat(panel.find("drifted")).containsText("by_title");
        assertThat(panel.find("drift-undo")).containsText("drop index by_title;");
        assertThat(panel.find("no-drift")).hasCount(0);
        panel.picture("drift-light");
        panel.theme(ColorScheme.DARK);
        panel.picture("drift-dark");
        panel.theme(ColorScheme.LIGHT);

        request().body("drop index by_title").post("/hand").then().statusCode(204);
        panel.find("compare").click();
        assertThat(panel.find("no-drift")).isVisible();
    }
}
