package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A person edits the file of a draft, and forgets about it.
 */
@RequiresChromium
class EditedDraftInChromiumTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private JsonNode draft;
    private PanelBrowser panel;

    @BeforeEach
    void open() {
        draft = new ReviewClient(DevModeApplication.PORT).awaitDrafts(1).path(0);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void theEditIsNeitherApprovedNorLost() throws Exception {
        Path file = Path.of(draft.path("file").asText());
        String drafted = Files.readString(file);
        assertThat(panel.find("draft-title")).isVisible();
        assertThat(panel.find("conflict")).hasCount(0);
        Files.writeString(file, "-- mine");

        panel.find("approve-and-apply").click();
        assertThat(panel.find("outcome").first()).hasAttribute("data-outcome", "REFUSED");
        assertThat(panel.find("conflict")).containsText(file.getFileName() + " was edited by hand");
        panel.picture("conflict");
        org.assertj.core.api.Assertions.assertThat(file).hasContent("-- mine");

        Files.writeString(file, drafted);
        panel.find("approve-and-apply").click();
        assertThat(panel.find("agree")).isVisible();
    }
}
