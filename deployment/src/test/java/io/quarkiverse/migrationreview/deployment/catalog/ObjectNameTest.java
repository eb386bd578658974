package io.quarkiverse.migrationreview.deployment.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNameTest {

    private static final QualifiedName TASK = new QualifiedName("public", "task");

    static Stream<ObjectName> names() {
        return Stream.of("task", "Order", "select", "a.b", "a\"b", "größe", "two\nlines", "back\\slash\t", "U&\"x", " ")
                .flatMap(odd -> Stream.of("public", "audit", "A.b").flatMap(schema -> {
                    QualifiedName name = new QualifiedName(schema, odd);
                    return Stream.of(ObjectName.schema(odd), ObjectName.table(name), ObjectName.column(name, odd),
                            ObjectName.columnDefault(name, "x"), ObjectName.constraint(name, odd),
                            ObjectName.index(name, odd), ObjectName.sequence(name), ObjectName.enumType(name),
                            ObjectName.row(name, odd), ObjectName.view(name),
                            ObjectName.tableComment(name), ObjectName.columnComment(name, odd),
                            ObjectName.sequenceComment(name), ObjectName.enumTypeComment(name));
                }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadBackFromItsText(ObjectName name) {
        String text = name.format("public");
        assertThat(text.lines()).hasSize(1);
        assertThat(ObjectName.parse(text, "public")).isEqualTo(name);
        assertThat(ObjectName.parse(name.format("audit"), "audit")).isEqualTo(name);
    }

    @Test
    void readsAsPeopleSayIt() {
        assertThat(ObjectName.column(TASK, "priority")).hasToString("column task.priority");
        assertThat(ObjectName.table(TASK)).hasToString("table task");
        assertThat(ObjectName.index(TASK, "ix_task_status")).hasToString("index task.ix_task_status");
        assertThat(ObjectName.columnComment(TASK, "Title")).hasToString("comment on column task.\"Title\"");
        assertThat(ObjectName.sequence(new QualifiedName("audit", "event_seq")))
                .hasToString("sequence audit.event_seq");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "table", "table ", "trigger task", "column task", "table a.b.c", "table \"task",
            "table \"a\"b", "column a..b" })
    void refusesWhatIsNoName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectName.parse(text, "public"));
    }
}
