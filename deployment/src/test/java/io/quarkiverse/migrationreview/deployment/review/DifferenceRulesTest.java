package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/** The names of objects in the configuration, as people write them. */
class DifferenceRulesTest {

    @ParameterizedTest
    @CsvSource({ "column task.title, column task.title", "' column  task.title ', column task.title",
            "column public.task.title, column task.title", "table audit.*, table audit.event",
            "index task.ix_*, index task.ix_1", "column *, column audit.event.id", "column *.note, column task.note",
            "comment on column task.*, comment on column task.title", "column task.a?c, column task.\"a?c\"",
            "column \"Task\".*, column \"Task\".title", "schema *, schema audit" })
    void matchesWhatIsMeant(String pattern, String object) {
        String quoted = pattern.replace("a?c", "\"a?c\"");
        assertThat(ObjectPattern.parse(quoted).matches(ObjectName.parse(object, "public"), "public")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "column task.title, column task.titles", "column task.title, column audit.task.title",
            "table task, column task.title", "index ix_*, index task.ix_1", "column task.t.tle, column audit.task.title",
            "comment on table *, table task", "table *, comment on table task", "column Task.*, column task.title" })
    void matchesNothingElse(String pattern, String object) {
        assertThat(ObjectPattern.parse(pattern).matches(ObjectName.parse(object, "public"), "public")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "*", "trigger x", "task.title", "tables", "Column task.title", "comment task", "column",
            "column ",
            "column title", "table a.b.c", "column \"task.title" })
    void refusesWhatNamesNoObject(String pattern) {
        assertThatThrownBy(() -> ObjectPattern.parse(pattern)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + pattern.strip() + "\" ");
    }

    @Test
    void saysWhichListIsWrongAndWhatToWrite() {
        DraftingException refusal = catchThrowableOfType(DraftingException.class, () -> DifferenceRules.of(false,
                Optional.of(List.of("column task.title")), Optional.of(List.of("trigger x")), Optional.empty()));
        assertThat(refusal.problem().cause())
                .startsWith("\"trigger x\" does not begin with a kind of object: schema, table, column, ")
                .endsWith(", comment on type.");
        assertThat(refusal.problem().place()).isEqualTo("quarkus.migration-review.unmanaged");
        assertThat(refusal.problem().remedy()).startsWith("Name the object as it is listed");
    }
}
