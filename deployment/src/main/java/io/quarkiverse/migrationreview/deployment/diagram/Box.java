package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.List;

/**
 * A table, or another object of the database, in the picture.
 *
 * @param id tells it from every other box; also says in which order boxes come
 * @param kind what it is when it is no table, for example {@code sequence}; empty for a table
 * @param name as the picture shows it, its old name included if it has another now
 * @param aside whether it stays as it is, and is only there because something refers to it or it to something
 */
record Box(String id, Mark mark, String kind, String name, boolean aside, List<Row> rows) {

    Box {
        rows = List.copyOf(rows);
    }

    boolean isTable() {
        return kind.isEmpty();
    }
}
