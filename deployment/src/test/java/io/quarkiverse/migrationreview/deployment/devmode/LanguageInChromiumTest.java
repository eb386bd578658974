package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A person reads the panel in another language.
 */
@RequiresChromium
class LanguageInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private PanelBrowser panel;

    @BeforeEach
    void open() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void thePanelFollowsTheLanguageSwitchWithoutAReload() {
        assertThat(panel.find("state")).hasText("1 draft to review");
        assertThat(panel.find("approve-and-apply")).hasText("Approve and apply");
        // only a page that was not loaded anew still has it
        panel.find("description").locator("input").fill("so begins the chain");

        panel.language("German (DE)");
        assertThat(panel.find("state")).hasText("1 Entwurf zu prüfen");
        assertThat(panel.find("redraft")).containsText("Neu entwerfen");
        assertThat(panel.find("draft").first()).containsText("Nachgewiesen");
        assertThat(panel.find("tab-undo")).hasText("Undo-SQL");
        assertThat(panel.find("proof")).hasAttribute("aria-label", "Nachweis");
        assertThat(panel.find("approve-and-apply")).hasText("Freigeben und anwenden");
        assertThat(panel.find("approval-hint")).hasCount(0);
        assertThat(panel.find("description").locator("input")).hasValue("so begins the chain");
        assertThat(panel.find("script-name").locator("..")).hasText(
                "Die Freigabe schreibt V1__so_begins_the_chain.sql in die Migrationskette.");
        panel.picture("german");

        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).hasText("Entitäten und Migrationen stimmen überein");
        panel.picture("german-agree");
    }
}
