package io.quarkiverse.migrationreview.deployment.chain;

import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.postgresql.PostgreSQLParser;

/**
 * Cuts a script into its statements as Flyway does, but without placeholders.
 */
public final class ScriptStatements {

    private ScriptStatements() {
    }

    /**
     * The statements of a script, without semicolons at their ends and without the comments before them.
     *
     * @return empty when there is nothing but comments
     * @throws ChainException when the script ends within a statement
     */
    public static List<String> of(String script) throws ChainException {
        FluentConfiguration configuration = Flyway.configure(ScriptStatements.class.getClassLoader())
                .loggers(QuietLogCreator.class.getName()).placeholderReplacement(false);
        List<String> statements = new ArrayList<>();
        try (SqlStatementIterator parsed = new PostgreSQLParser(configuration, new ParsingContext())
                .parse(new StringResource(script))) {
            while (parsed.hasNext()) {
                SqlStatement statement = parsed.next();
                statements.add(withoutComments(statement.getSql()));
            }
        } catch (FlywayException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new ChainException("The script can't be read: " + reason.strip(), null,
                    "End every statement with a semicolon, and every quote.", e);
        }
        return statements;
    }

    private static String withoutComments(String statement) {
        List<String> lines = new ArrayList<>(statement.lines().toList());
        while (!lines.isEmpty() && (lines.get(0).isBlank() || lines.get(0).stripLeading().startsWith("--"))) {
            lines.remove(0);
        }
        return String.join("\n", lines).strip();
    }
}
