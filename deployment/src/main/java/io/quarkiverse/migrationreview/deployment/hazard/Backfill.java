package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Values for existing rows a few at a time, so that no row stays locked for long and no table is rewritten under a lock.
 */
final class Backfill {

    private static final String BATCHES = "Existing rows get their values in batches, each of which commits by itself.";
    private static final String MOVED = "-- rows that moved to other pages meanwhile\n";
    private static final String WITHOUT_VALUE = " is null";

    /** Of 8 kB each, unless the server was built otherwise. */
    private static final int PAGES_PER_BATCH = 1000;

    private Backfill() {
    }

    /** Whether adding the column gives existing rows values that the server computes row by row. */
    static boolean isNeeded(DirectChange direct) {
        Column column = ((AddColumn) direct.change()).column();
        if (column.generated() != null || column.identity() != null) {
            return false;
        }
        return update(direct) != null
                || column.defaultExpression() != null && DefaultVolatility.isVolatile(column.defaultExpression());
    }

    static List<Stage> of(DirectChange direct) {
        AddColumn change = (AddColumn) direct.change();
        Column column = change.column();
        Column plain = column.withNullable(true).withDefault(null);
        List<Statement> adding = new ArrayList<>(direct.instead(new AddColumn(change.table(), plain)));
        if (column.defaultExpression() != null) {
            adding.add(1, direct.instead(new ChangeDefault(change.table(), plain, column)).get(0));
        }
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(Stage.Kind.TOGETHER, adding, direct.undo(), null));
        String table = direct.name(change.table());
        String name = Identifiers.quote(column.name());
        String update = update(direct);
        String whole = (update == null ? "update " + table + " set " + name + " = " + column.defaultSql() : update)
                + " where " + name + WITHOUT_VALUE;
        Stage batches = inBatches(direct, change.table(), whole);
        if (column.nullable()) {
            stages.add(new Stage(batches.kind(), List.of(batches.statements().get(0), direct.statement(MOVED + whole)),
                    List.of(), batches.reason()));
        } else {
            stages.add(batches);
            stages.addAll(ProvenNotNull.of(direct, change.table(), column, whole,
                    List.of(direct.undoing("alter table " + table + " alter column " + name + " drop not null"))));
        }
        return stages;
    }

    /** What the planner has written to give rows the value that a person said; {@code null} if it is a default. */
    private static String update(DirectChange direct) {
        return direct.sql().stream().filter(sql -> sql.startsWith("update ")).findFirst().orElse(null);
    }

    /** Several updates, one after the other. */
    static Stage inBatches(DirectChange direct, QualifiedName table, List<String> updates) {
        List<Statement> batches = new ArrayList<>();
        updates.forEach(update -> batches.addAll(inBatches(direct, table, update).statements()));
        return new Stage(Stage.Kind.OUTSIDE, batches, List.of(), BATCHES);
    }

    /**
     * An update that goes through the table from its first page to the one that was its last when it began: what is inserted
     * behind that has its value already. A row that somebody else's update moves meanwhile may be missed, and is to be picked
     * up later.
     *
     * @param update ends in a condition
     */
    static Stage inBatches(DirectChange direct, QualifiedName table, String update) {
        String literal = SqlText.literal(direct.name(table));
        // a partitioned table has no pages of its own, and the update goes through those of its partitions side by side
        String size = isPartitioned(table, direct)
                ? "(select max(pg_relation_size(relid)) from pg_partition_tree(" + literal + "))"
                : "pg_relation_size(" + literal + ")";
        String quote = dollarQuote(update);
        String batches = """
                do %1$s
                declare
                    pages bigint := %2$s / current_setting('block_size')::bigint;
                    page bigint := 0;
                begin
                    while page <= pages loop
                        %3$s
                            and ctid >= format('(%%s,0)', page)::tid and ctid < format('(%%s,0)', page + %4$d)::tid;
                        commit;
                        page := page + %4$d;
                    end loop;
                end
                %1$s""".formatted(quote, size, update, PAGES_PER_BATCH);
        return new Stage(Stage.Kind.OUTSIDE, List.of(direct.statement(batches)), List.of(), BATCHES);
    }

    private static boolean isPartitioned(QualifiedName table, DirectChange direct) {
        Table found = direct.plan().after().tables().get(table);
        return found != null && found.partitioned();
    }

    /** One that the text does not hold. */
    private static String dollarQuote(String text) {
        String quote = "$$";
        for (int number = 1; text.contains(quote); number++) {
            quote = "$batch" + number + "$";
        }
        return quote;
    }
}
