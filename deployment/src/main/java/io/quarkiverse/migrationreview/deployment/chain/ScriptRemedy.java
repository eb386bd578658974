package io.quarkiverse.migrationreview.deployment.chain;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do about a script that PostgreSQL refuses, by the error's SQLSTATE: PostgreSQL manual, appendix "PostgreSQL Error
 * Codes".
 */
final class ScriptRemedy {

    private static final String QUERY_CANCELED = "57014";
    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final String UNDEFINED_FILE = "58P01";
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_SCHEMA = "3F000";
    private static final Pattern EXTENSION = Pattern.compile(
            "create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?(?:\"([^\"]+)\"|([\\w-]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile("role \"([^\"]+)\"");
    private static final Pattern SERVER = Pattern.compile("(?:server|foreign-data wrapper) \"([^\"]+)\"");
    private static final String AGAIN = "; drafts are made again at the next live reload.";

    private ScriptRemedy() {
    }

    /**
     * The next step.
     *
     * @param refusal what the server said
     * @param statement that it refused; may be {@code null}
     */
    static String of(SQLException refusal, String statement) {
        String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        return switch (state) {
            case QUERY_CANCELED ->
                "See what the statement waits for, or let the script begin with \"set statement_timeout = ...\" to give it more"
                        + " time" + AGAIN;
            case FEATURE_NOT_SUPPORTED, UNDEFINED_FILE -> extension(statement);
            case UNDEFINED_OBJECT -> undefined(refusal.getMessage());
            case UNDEFINED_TABLE, UNDEFINED_SCHEMA ->
                "Mend the script" + AGAIN + " If the chain builds on a dump, put the dump beside it as a baseline migration"
                        + " (B0__dump.sql, with a version before the first script): Flyway runs that on empty databases only.";
            default -> "Mend the script" + AGAIN;
        };
    }

    private static String extension(String statement) {
        Matcher matcher = EXTENSION.matcher(statement == null ? "" : statement);
        if (!matcher.find()) {
            return "Mend the script" + AGAIN;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return "The server of the scratch databases lacks the extension " + name + ". Set"
                + " quarkus.datasource.devservices.image-name to an image that has it, or"
                + " quarkus.migration-review.scratch.jdbc-url to a server that has it.";
    }

    /** Where the server speaks another language, the words are not found, and the script is to be mended. */
    private static String undefined(String message) {
        Matcher role = ROLE.matcher(message);
        if (role.find()) {
            return "Roles belong to the server, not to a database. Create " + role.group(1) + " on the server of the scratch"
                    + " databases, for a Dev Service with quarkus.datasource.devservices.init-script-path; or let a script of"
                    + " the chain create it where it is missing.";
        }
        Matcher server = SERVER.matcher(message);
        if (server.find()) {
            return "Let a script of the chain create the foreign server " + server.group(1) + " before it is used; nothing"
                    + " connects to it until a row is asked for.";
        }
        return "Mend the script" + AGAIN;
    }
}
