package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.Differences;

/** However long a text or a list of values is, it is read without running out of stack. */
class LongLiteralTest {

    private static final QualifiedName TASK = new QualifiedName("public", "task");
    private static final Column STATUS = Column.of("status", "character varying(255)");
    private static final String LONG = "'" + "x".repeat(100_000) + "'";

    @Test
    void takesALongAnswer() {
        assertThat(SqlExpression.refuse(LONG)).isEmpty();
        assertThat(SqlExpression.refuse("E" + LONG)).isEmpty();
        assertThat(SqlExpression.isConstant(LONG)).isTrue();
    }

    @Test
    void comparesAndWritesALongDefault() {
        Schema current = schema(table(STATUS.withDefault("'y'::character varying")));
        Schema desired = schema(table(STATUS.withDefault(LONG + "::character varying")));
        assertThat(statements(current, desired))
                .containsExactly("alter table task alter column status set default " + LONG);
    }

    @Test
    void comparesALongListOfValues() {
        assertThatCode(() -> statements(schema(table(STATUS, check("CONSTANT_"))), schema(table(STATUS, check("OTHER_")))))
                .doesNotThrowAnyException();
    }

    private static CheckConstraint check(String prefix) {
        String values = IntStream.range(0, 3000).mapToObj(number -> "'" + prefix + number + "'::character varying")
                .collect(Collectors.joining(", "));
        return new CheckConstraint("task_status_check", List.of("status"),
                "CHECK (((status)::text = ANY ((ARRAY[" + values + "])::text[])))");
    }

    private static List<String> statements(Schema current, Schema desired) {
        return Planner.plan(Differences.classify(current, desired, object -> true).changes(), current, desired, Guidance.NONE)
                .stream().flatMap(plan -> plan.statements().stream()).map(Statement::sql).toList();
    }

    private static Table table(Column column, CheckConstraint... checks) {
        return new Table(TASK, List.of(column), List.of(checks), List.of(), null, List.of());
    }

    private static Schema schema(Table table) {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>();
        tables.put(table.name(), table);
        return new Schema("public", new TreeSet<>(List.of("public")), tables, new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>());
    }
}
