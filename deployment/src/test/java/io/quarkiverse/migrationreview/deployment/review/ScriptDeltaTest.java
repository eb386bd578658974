package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

class ScriptDeltaTest {

    private static final List<String> BEFORE = List.of("create sequence note_SEQ start with 1 increment by 50",
            "create table note (id bigint not null, task_id bigint, primary key (id))",
            "create table \"Task\" (id bigint not null, primary key (id))",
            "create index by_task on note (task_id)",
            "alter table if exists note add constraint fk1 foreign key (task_id) references \"Task\"");

    private static List<String> replaced(String old, String now) {
        return BEFORE.stream().map(statement -> statement.replace(old, now)).toList();
    }

    private static ScriptDelta to(List<String> after) {
        return ScriptDelta.between(BEFORE, after, "public").orElseThrow();
    }

    @Test
    void isEmptyBetweenEqualScripts() {
        assertThat(to(BEFORE)).isEqualTo(new ScriptDelta(List.of(), Set.of()));
    }

    @Test
    void makesATableAnewWithAllThatIsOfIt() {
        assertThat(to(replaced("task_id bigint,", "task_id bigint, text text,"))).satisfies(delta -> {
            assertThat(delta.statements()).containsExactly("drop table note cascade",
                    "create table note (id bigint not null, task_id bigint, text text, primary key (id))",
                    "create index by_task on note (task_id)",
                    "alter table if exists note add constraint fk1 foreign key (task_id) references \"Task\"");
            assertThat(delta.tables()).containsExactly(new QualifiedName("public", "note"));
        });
    }

    @Test
    void makesTheForeignKeysToATableAnew() {
        assertThat(to(replaced("\"Task\" (id bigint not null,", "\"Task\" (id bigint not null, title text,")))
                .satisfies(delta -> {
                    assertThat(delta.statements()).containsExactly("drop table \"Task\" cascade",
                            "create table \"Task\" (id bigint not null, title text, primary key (id))",
                            "alter table if exists note add constraint fk1 foreign key (task_id) references \"Task\"");
                    assertThat(delta.tables()).containsExactly(new QualifiedName("public", "Task"));
                });
    }

    @Test
    void makesATableAnewOfWhichOnlyAnIndexChanges() {
        assertThat(to(replaced("by_task on note (task_id)", "by_task on note (task_id, id)")).statements())
                .startsWith("drop table note cascade").hasSize(4);
    }

    @Test
    void makesSequencesAnew() {
        assertThat(to(replaced("increment by 50", "increment by 1")).statements())
                .containsExactly("drop sequence note_SEQ", "create sequence note_SEQ start with 1 increment by 1");
    }

    @Test
    void doesNotTryWhatIsNeitherTableNorSequence() {
        List<String> more = new ArrayList<>(BEFORE);
        more.add(0, "create type mood as enum ('ok')");

        assertThat(ScriptDelta.between(BEFORE, more, "public")).isEmpty();
        assertThat(ScriptDelta.between(more, more, "public")).isPresent();
    }

    @Test
    void doesNotTryWhenATableIsWrittenInTwoWays() {
        assertThat(ScriptDelta.between(BEFORE, replaced("by_task on note", "by_task on \"note\""), "public")).isEmpty();
    }
}
