package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A table while the queries that each know one part of it are read.
 */
final class TableParts {

    private final QualifiedName name;
    private final String comment;
    private final boolean partitioned;
    final List<Column> columns = new ArrayList<>();
    final List<Constraint> constraints = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();

    TableParts(QualifiedName name, String comment, boolean partitioned) {
        this.name = name;
        this.comment = comment;
        this.partitioned = partitioned;
    }

    /**
     * The table a row speaks of. One that was created after the tables were read, which a caller's transaction allows,
     * gets parts that nobody looks at.
     */
    static TableParts of(ResultSet row, Map<QualifiedName, TableParts> tables) throws SQLException {
        QualifiedName name = new QualifiedName(row.getString(1), row.getString(2));
        TableParts known = tables.get(name);
        return known == null ? new TableParts(name, null, false) : known;
    }

    Table toTable() {
        constraints.sort(Comparator.comparing(Constraint::name));
        indexes.sort(Comparator.comparing(Index::name));
        return new Table(name, columns, constraints, indexes, comment, List.of(), partitioned);
    }
}
