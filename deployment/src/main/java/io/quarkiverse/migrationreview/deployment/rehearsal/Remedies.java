package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.Map;

/** What to do about rows that are in the way, by SQLSTATE: PostgreSQL manual, appendix "Error Codes". */
final class Remedies {

    private static final String QUERY_CANCELED = "57014";

    private record Remedy(String action, String otherwise) {
    }

    private static final Remedy ANY = new Remedy("correct the rows that are in the way", "change the entity");
    private static final Remedy VALUE = new Remedy("correct the values that can't be converted",
            "choose another type or another conversion");

    private static final Map<String, Remedy> REMEDIES = Map.of(
            "23502", new Remedy("give these rows a value", "say which value existing rows get"),
            "23503", new Remedy("create what these rows refer to, or make them refer to something else",
                    "leave the foreign key out of the mapping"),
            "23505", new Remedy("make the duplicates differ, or delete all but one", "drop the uniqueness from the mapping"),
            "23514", new Remedy("correct the rows that the check forbids", "allow their values in the entity"),
            "22001", new Remedy("shorten the values that are too long", "keep the column as long as it is"),
            "22003", new Remedy("correct the numbers that are too large", "choose a type that holds them"),
            "22P02", VALUE,
            "22007", VALUE,
            "22008", VALUE);

    private Remedies() {
    }

    static String of(String sqlState, boolean undo) {
        if (QUERY_CANCELED.equals(sqlState)) {
            return "It took longer than a statement may take here: look at how long it takes on as many rows as production has.";
        }
        Remedy remedy = REMEDIES.getOrDefault(sqlState == null ? "" : sqlState, ANY);
        if (undo) {
            return "The migration itself goes through. Before it is taken back, " + remedy.action() + ".";
        }
        return Character.toUpperCase(remedy.action().charAt(0)) + remedy.action().substring(1)
                + " in a migration of your own before this one, or " + remedy.otherwise() + ".";
    }
}
