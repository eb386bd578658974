package io.quarkiverse.migrationreview.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void breaksLinesBetweenWordsBehindAMark() {
        Page page = new Page(40, new Paint(() -> false));

        page.words(2, "- ", 4, "A column is added, and the rest of this sentence does not fit", line -> line);

        assertThat(page).hasToString("""
                  - A column is added, and the rest of
                    this sentence does not fit
                """);
    }

    @Test
    void keepsAPathInOnePiece() {
        String path = "/a/very/long/path/to/a/file/that/is/wider/than/the/terminal.sql";

        assertThat(new Page(40, new Paint(() -> false)).words(2, "See " + path)).hasToString("  See\n  " + path + "\n");
    }

    @Test
    void paintsEachLineForItself() {
        Paint paint = new Paint(() -> true);

        assertThat(new Page(40, paint).words(0, "Two words that are painted on each of two lines", paint::bad).toString())
                .startsWith("\u001B[91mTwo").contains("\u001B[0m\n\u001B[91m");
    }
}
