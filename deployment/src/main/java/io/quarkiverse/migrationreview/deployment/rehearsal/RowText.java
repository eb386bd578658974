package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/** Rows as people read them: the key, what matters, and a few columns more. */
final class RowText {

    private static final int MOST_COLUMNS = 6;
    private static final int LONGEST_VALUE = 60;

    private final List<String> columns;
    private final boolean whole;

    /**
     * @param concerned columns that matter; unknown ones are ignored
     */
    RowText(Table table, List<String> concerned) {
        Set<String> ordered = new LinkedHashSet<>();
        table.constraints().stream().filter(PrimaryKey.class::isInstance).map(Constraint::columns).forEach(ordered::addAll);
        concerned.stream().filter(column -> table.column(column).isPresent()).forEach(ordered::add);
        int needed = Math.max(ordered.size(), MOST_COLUMNS);
        table.columns().stream().map(Column::name).forEach(ordered::add);
        this.columns = ordered.stream().limit(needed).toList();
        this.whole = columns.size() == ordered.size();
    }

    /** What to select for it. */
    String selection() {
        return columns.isEmpty() ? "1"
                : columns.stream().map(column -> Identifiers.quote(column) + "::text")
                        .collect(Collectors.joining(", "));
    }

    /** The row with these values, for example {@code id = 1, title = 'x'}. */
    String of(List<String> values) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(Identifiers.quote(columns.get(i)) + " = " + value(values.get(i)));
        }
        return String.join(", ", parts) + (whole ? "" : ", …");
    }

    private static String value(String text) {
        if (text == null) {
            return "null";
        }
        String line = text.replace("\r", "\\r").replace("\n", "\\n");
        return "'" + (line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE - 1) + "…" : line) + "'";
    }
}
