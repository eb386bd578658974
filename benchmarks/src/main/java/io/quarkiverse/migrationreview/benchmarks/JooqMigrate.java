package io.quarkiverse.migrationreview.benchmarks;

import java.sql.Connection;
import java.util.Arrays;

import org.jooq.Meta;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** What jOOQ's {@code Meta.migrateTo} says of two databases. */
final class JooqMigrate implements SchemaTool {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    @Override
    public String name() {
        return "jOOQ migrateTo";
    }

    @Override
    public Prepared prepare(Change change) {
        return () -> {
            try (Connection current = change.current().open(); Connection desired = change.desired().open()) {
                return Arrays.stream(meta(current).migrateTo(meta(desired)).queries())
                        .map(query -> query.getSQL(ParamType.INLINED)).toList();
            }
        };
    }

    private static Meta meta(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES).meta().filterSchemas(schema -> "public".equals(schema.getName()));
    }

}
