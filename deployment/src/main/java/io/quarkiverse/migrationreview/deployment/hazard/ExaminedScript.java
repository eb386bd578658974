package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

/**
 * What was found out about a script.
 *
 * @param hazards the worst first
 * @param statements in the order in which they were executed
 * @param defaultSchema where unqualified names went
 */
public record ExaminedScript(List<Hazard> hazards, List<Statement> statements, String defaultSchema) {

    /** A script that says nothing. */
    public static final ExaminedScript NOTHING = new ExaminedScript(List.of(), List.of(), "public");

    /**
     * A script that could not be tried.
     *
     * @param name of the script
     */
    public static ExaminedScript notRun(String name) {
        return new ExaminedScript(List.of(), List.of(new Statement(name, List.of(),
                "What it does can't be told: it was not run on a scratch database.")), "public");
    }

    public ExaminedScript {
        hazards = List.copyOf(hazards);
        statements = List.copyOf(statements);
    }

    /**
     * A statement of it.
     *
     * @param sql as it was executed
     * @param measured what it locked, wrote anew and read, a few words each; empty if nothing that was there before
     * @param unclear what can't be told about it, a sentence; {@code null} if nothing
     */
    public record Statement(String sql, List<String> measured, String unclear) {

        public Statement {
            measured = List.copyOf(measured);
        }
    }
}
