package io.quarkiverse.migrationreview.testing;

import org.junit.jupiter.api.Assumptions;

/**
 * What the extension has found when a test started the application.
 *
 * @param found several lines; empty when the migrations are up to date, {@code null} when nothing was checked
 */
record CheckVerdict(String found) {

    /** Set by the extension, whose classes this module can't rely on: a plain JUnit test has none of them. */
    private static final String PROPERTY = "io.quarkiverse.migrationreview.verdict";

    private static final String UNCHECKED = "unchecked";

    /** Of the last start of an application in this JVM. */
    static CheckVerdict last() {
        return new CheckVerdict(System.getProperty(PROPERTY));
    }

    void assertUpToDate() {
        if (found == null) {
            throw new AssertionError("Whether the migrations are up to date is not known: the extension has checked no"
                    + " application in this test run. Annotate the test class with @QuarkusTest, and leave"
                    + " quarkus.migration-review.enabled at true and quarkus.migration-review.check at fail or warn.");
        }
        Assumptions.assumeFalse(found.equals(UNCHECKED),
                "Tests beside `quarkus dev` are not checked: the Dev UI lists what waits for approval.");
        if (!found.isEmpty()) {
            throw new AssertionError(found);
        }
    }
}
