package io.quarkiverse.migrationreview.deployment.hazard;

/**
 * How the values of a column become values of another type.
 *
 * @param column as it is called before
 * @param expression in SQL, over the columns of the row, what the new value is made of
 * @param type the new one, in SQL
 * @param text whether the new value is what the type reads the old text as, so that the server can be asked about each
 */
public record TypeTrial(String column, String expression, String type, boolean text) {
}
