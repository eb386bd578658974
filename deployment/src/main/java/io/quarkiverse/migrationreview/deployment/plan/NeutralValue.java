package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/**
 * A value that a column takes and that says as little as possible, to be suggested for rows that need one: zero, an empty
 * text, the first of the allowed values, the time of the migration.
 */
final class NeutralValue {

    private static final Pattern FROM_ZERO = Pattern.compile("check \\(.+ (?:between 0 and \\d+|>= 0)\\)");

    private NeutralValue() {
    }

    /**
     * Returns an SQL expression; empty if no value fits every row, as for a foreign key or a unique column.
     *
     * @param table of the column, as it is when every change is made
     */
    static Optional<String> of(Column column, Table table, Schema schema) {
        boolean refers = table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
        if (refers) {
            return Optional.empty();
        }
        if (isUnique(column, table)) {
            return column.type().equals("uuid") ? Optional.of("gen_random_uuid()") : Optional.empty();
        }
        if (column.type().endsWith("[]")) {
            return Optional.of("'{}'");
        }
        List<String> allowed = allowedValues(column, table);
        if (!allowed.isEmpty()) {
            return Optional.of(allowed.get(0));
        }
        if (!zeroPasses(column, table)) {
            return Optional.empty();
        }
        Optional<EnumType> enumType = schema.enumTypes().values().stream()
                .filter(type -> schema.sqlName(type.name()).equals(column.type())).findFirst();
        return enumType.isPresent() ? enumType.get().labels().stream().findFirst().map(SqlText::literal)
                : Optional.ofNullable(ofType(column.type()));
    }

    /** The literals of the check that lists the values of a column; empty if there is none. */
    static List<String> allowedValues(Column column, Table table) {
        return table.constraints().stream().filter(CheckConstraint.class::isInstance)
                .filter(check -> check.columns().equals(List.of(column.name())))
                .map(check -> CheckExpression.allowedValues(check.definition(), column.type()))
                .filter(values -> !values.isEmpty()).findFirst().orElse(List.of());
    }

    /** Whether every check of the column alone is known to pass a zero. */
    private static boolean zeroPasses(Column column, Table table) {
        return table.constraints().stream().filter(CheckConstraint.class::isInstance)
                .filter(check -> check.columns().equals(List.of(column.name())))
                .map(check -> CheckExpression.brief(check.definition(), name -> column.type()))
                .allMatch(check -> FROM_ZERO.matcher(check).matches());
    }

    private static boolean isUnique(Column column, Table table) {
        Set<String> alone = Set.of(column.name());
        return Stream.concat(
                table.constraints().stream()
                        .filter(key -> key instanceof PrimaryKey || key instanceof UniqueConstraint)
                        .map(key -> Set.copyOf(key.columns())),
                table.indexes().stream().filter(Index::unique).map(index -> Set.copyOf(index.columns())))
                .anyMatch(alone::equals);
    }

    private static String ofType(String type) {
        return switch (type.replaceFirst("\\(.*?\\)", "")) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "0";
            case "boolean" -> "false";
            case "character varying", "text", "character" -> "''";
            case "date" -> "current_date";
            case "timestamp without time zone", "timestamp with time zone" -> "now()";
            case "time without time zone", "time with time zone" -> "'00:00'";
            case "interval" -> "'0'";
            case "uuid" -> "gen_random_uuid()";
            case "json", "jsonb" -> "'{}'";
            case "bytea" -> "'\\x'";
            default -> null;
        };
    }
}
