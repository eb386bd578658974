package io.quarkiverse.migrationreview.deployment.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;

/**
 * The panel in a headless Chromium of the machine, never a downloaded one.
 */
public final class PanelBrowser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String PAGES = "qwc-migration-review, qwc-migration-review-history, qwc-migration-review-differences";
    private static final String NO_NOTIFICATIONS = "vaadin-notification-container { display: none !important; }";
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final String address;

    private PanelBrowser(Playwright playwright, Browser browser, Page page, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = page;
        this.address = address;
    }

    /** The Chromium on the PATH; empty when there is none. */
    public static Optional<Path> executable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the panel of the application on this port. */
    public static PanelBrowser open(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(executable().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 900)
                .setColorScheme(ColorScheme.LIGHT));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PanelBrowser panel = new PanelBrowser(playwright, browser, page,
                "http://localhost:" + port + "/q/dev-ui/quarkus-migration-review/");
        panel.show("pending");
        return panel;
    }

    /** Shows another page of the card. */
    public void show(String name) {
        page.navigate(address + name);
    }

    /** The element with this {@code data-testid}, through all shadow roots. */
    public Locator find(String testId) {
        return page.getByTestId(testId);
    }

    /** The draft in the list with this title. */
    public Locator draft(String title) {
        return find("draft").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** What is visible and says this, and nothing else. */
    public Locator text(String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    /** Loads the page anew. */
    public void reload() {
        page.reload();
    }

    /** Presses a key wherever the focus is. */
    public void press(String key) {
        page.keyboard().press(key);
    }

    /** Keeps a picture of the page in the build output, to be looked at. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** The whole page as a PNG, without what the Dev UI tells of itself in passing. */
    public byte[] page() {
        return page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)
                .setStyle(NO_NOTIFICATIONS));
    }

    /** The page of the card alone as a PNG, without the Dev UI around it, nor what that tells of itself in passing. */
    public byte[] panel() {
        return page.locator(PAGES).screenshot(new Locator.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED).setStyle(NO_NOTIFICATIONS));
    }

    /** Switches between the light and the dark theme. */
    public void theme(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Switches the language by the settings of the Dev UI, as a person does. */
    public void language(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settings")).click();
        page.locator("qwc-language-switch input").fill(name);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
        press("Escape");
    }

    /** What is written on the page at all, for messages of failed assertions. */
    public String text() {
        return page.locator("body").innerText();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
