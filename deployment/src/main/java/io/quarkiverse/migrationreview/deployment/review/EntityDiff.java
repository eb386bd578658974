package io.quarkiverse.migrationreview.deployment.review;

/**
 * What was edited in a source file since the last commit.
 *
 * @param file the source file
 * @param diff a unified diff, without the lines that name the file
 */
public record EntityDiff(String file, String diff) {
}
