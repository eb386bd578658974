package io.quarkiverse.migrationreview.deployment.devmode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;

import java.util.Map;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.migrationreview.deployment.testing.DrawnDiagram;
import io.quarkiverse.migrationreview.deployment.testing.PanelBrowser;
import io.quarkiverse.migrationreview.deployment.testing.RequiresChromium;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A person sees what a draft does to the tables, in light and in dark, and puts the picture away.
 */
@RequiresChromium
class DiagramInChromiumTest {

    /** Text is legible from here on: Web Content Accessibility Guidelines 2.2, success criterion 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final String CONTRAST = """
            text => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
              const luminance = colour => {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = luminance(getComputedStyle(text.closest('.box').querySelector('.frame')).fill);
              const letters = luminance(getComputedStyle(text).fill);
              return (Math.max(ground, letters) + 0.05) / (Math.min(ground, letters) + 0.05);
            }""";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private ReviewClient review;
    private PanelBrowser panel;

    @BeforeEach
    void open() {
        review = new ReviewClient(DevModeApplication.PORT);
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("String title;", "String title;\n    @Column(length = 20) public String mood;")
                        .replace("length = 200", "length = 300"));
        request().get("/tasks");
        review.awaitDrafts(1);
        panel = PanelBrowser.open(DevModeApplication.PORT);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void isThereInLightAndDarkUntilItIsPutAway() {
        Locator picture = panel.find("diagram").locator("svg");
        assertThat(picture).isVisible();
        assertThat(picture.locator(".row.added .name")).hasText("mood");
        assertThat(picture.locator(".row.changed .sign")).hasText("~");
        assertThat(picture.locator("script")).hasCount(0);
        panel.picture("diagram-light");
        isLegible(picture);
        panel.theme(ColorScheme.DARK);
        panel.picture("diagram-dark");
        isLegible(picture);
        panel.theme(ColorScheme.LIGHT);

        panel.find("diagram-section").locator("vaadin-details-summary").click();
        assertThat(picture).isHidden();
        panel.reload();
        assertThat(panel.find("diagram-section")).isVisible();
        assertThat(picture).isHidden();
    }

    @Test
    void isToldForADraftAndForNoOther() {
        String draft = review.awaitDrafts(1).path(0).path("id").asText();

        DrawnDiagram.read(diagram(draft)).assertTidy();
        Assertions.assertThat(diagram("gone")).isEmpty();
    }

    private String diagram(String draft) {
        return review.call("diagram", Map.of("datasource", "<default>", "draft", draft)).asText("");
    }

    private static void isLegible(Locator picture) {
        for (Locator text : picture.locator(".box text").all()) {
            Assertions.assertThat((Double) text.evaluate(CONTRAST)).as(text.textContent())
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
    }
}
