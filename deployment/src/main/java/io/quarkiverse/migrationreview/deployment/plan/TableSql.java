package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.TableChange;

/** Tables: one multi-line statement, then indexes, comments and rows. */
final class TableSql {

    private static final String INDENT = "    ";

    private TableSql() {
    }

    static List<String> of(TableChange change, Schema state) {
        Table table = change.table();
        String name = state.sqlName(table.name());
        if (change instanceof DropTable) {
            return List.of("drop table " + name);
        }
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(INDENT + ColumnSql.definition(column)));
        table.constraints().stream().sorted(Comparator.comparingInt(TableSql::rank))
                .forEach(constraint -> lines.add(INDENT + ConstraintSql.named(constraint, table, state)));
        List<String> statements = new ArrayList<>();
        statements.add("create table " + name + (lines.isEmpty() ? " ()" : " (\n" + String.join(",\n", lines) + "\n)"));
        table.indexes().forEach(index -> statements.add(IndexSql.create(table.name(), index, state)));
        if (table.comment() != null) {
            statements.add(CommentSql.of(ObjectName.tableComment(table.name()), table.comment(), state));
        }
        table.columns().stream().filter(column -> column.comment() != null).forEach(column -> statements
                .add(CommentSql.of(ObjectName.columnComment(table.name(), column.name()), column.comment(), state)));
        table.seedRows().forEach(row -> statements.add(SeedRowSql.insert(table.name(), row, state)));
        return statements;
    }

    /** The primary key comes first, as people write it. */
    private static int rank(Constraint constraint) {
        return constraint instanceof PrimaryKey ? 0 : 1;
    }
}
