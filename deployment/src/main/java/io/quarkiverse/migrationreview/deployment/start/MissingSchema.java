package io.quarkiverse.migrationreview.deployment.start;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells whether an application failed to start because the schema lacks something. The exceptions come from class loaders of
 * the application: they are known by name, and by what the JDK knows of them.
 */
final class MissingSchema {

    /** What Hibernate ORM throws when it validates the schema and finds it wanting. */
    static final String VALIDATION = "org.hibernate.tool.schema.spi.SchemaManagementException";
    /** What the driver throws when a query names something that is not there. */
    static final String QUERY = "org.postgresql.util.PSQLException";

    /** undefined_table, undefined_column, undefined_object: PostgreSQL manual, appendix "Error Codes". */
    private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42704");

    private MissingSchema() {
    }

    static boolean isCause(Throwable rootCause) {
        return rootCause.getClass().getName().equals(VALIDATION)
                || rootCause instanceof SQLException refused && UNDEFINED.contains(String.valueOf(refused.getSQLState()));
    }
}
