package io.quarkiverse.migrationreview.deployment.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What is asked about, in which order, and what is not. */
class RenameCandidatesTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    static Stream<Arguments> asks() {
        return Stream.of(
                Arguments.of("a column of the same type", "create table t (id int, a text)", "create table t (id int, b text)",
                        List.of("column t.a -> column t.b")),
                Arguments.of("a column that gets wider", "create table t (a int)", "create table t (b bigint)",
                        List.of("column t.a -> column t.b")),
                Arguments.of("a text that becomes limited: what is too long is refused", "create table t (a text)",
                        "create table t (b varchar(20))", List.of("column t.a -> column t.b")),
                Arguments.of("an enum type that becomes a text", "create type e as enum ('A'); create table t (a e)",
                        "create table t (b varchar(20))", List.of("column t.a -> column t.b")),
                Arguments.of("each with each, the likeliest first", "create table t (first_name text, age text)",
                        "create table t (years text, given_name text)",
                        List.of("column t.first_name -> column t.given_name", "column t.age -> column t.given_name",
                                "column t.age -> column t.years", "column t.first_name -> column t.years")),
                Arguments.of("a table with the same columns", "create table t (id int, a text)",
                        "create table u (id int, a text)", List.of("table t -> table u")),
                Arguments.of("a table with mostly the same columns", "create table t (id int, a text, b text, c int)",
                        "create table u (id int, a text, b text, d date)", List.of("table t -> table u")),
                Arguments.of("a table of another schema than the default one",
                        "create schema s; create table s.t (id int, a text)",
                        "create schema s; create table s.u (id int, a text)", List.of("table s.t -> table s.u")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void asks(String name, String before, String after, List<String> expected) throws SQLException {
        assertThat(find(before, after, RenameEvidence.NONE)).map(candidate -> candidate.gone() + " -> " + candidate.added())
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> doesNotAsk() {
        return Stream.of(
                Arguments.of("of types that have nothing in common", "create table t (id int, a text)",
                        "create table t (id int, b date)"),
                Arguments.of("when values would be lost", "create table t (a numeric(10, 2))", "create table t (b int)"),
                Arguments.of("of an array and its element", "create table t (a text[])", "create table t (b text)"),
                Arguments.of("of a computed column", "create table t (n int, a int generated always as (n) stored)",
                        "create table t (n int, b int generated always as (n) stored)"),
                Arguments.of("when nothing goes", "create table t (a text)", "create table t (a text, b text)"),
                Arguments.of("when nothing comes", "create table t (a text, b text)", "create table t (b text)"),
                Arguments.of("of columns of two tables", "create table t (id int, a text); create table u (id int)",
                        "create table t (id int); create table u (id int, a text)"),
                Arguments.of("of tables with mostly other columns", "create table t (id int, a text, b text)",
                        "create table u (id int, c date, d int)"),
                Arguments.of("of tables in two schemas", "create schema s; create table s.t (id int, a text)",
                        "create schema s; create table t (id int, a text)"),
                Arguments.of("of sequences on their own", "create sequence a", "create sequence b"),
                Arguments.of("of constraints and indexes", "create table t (a int); create index i on t (a)",
                        "create table t (a int); create index j on t (a)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doesNotAsk(String name, String before, String after) throws SQLException {
        assertThat(find(before, after, RenameEvidence.NONE)).isEmpty();
    }

    @Test
    void doesNotAskAboutWhatNobodyWouldDrop() throws SQLException {
        Schema current = read("create table t (id int, by_hand text)");
        Schema desired = read("create table t (id int, b text)");
        List<Change> changes = Differences.classify(current, desired, object -> false).changes();

        assertThat(RenameCandidates.between(current, desired, changes, RenameEvidence.NONE)).isEmpty();
    }

    @Test
    void showsWhatIsAlike() throws SQLException {
        assertThat(only("""
                create table users (id int primary key);
                create table t (main_owner int not null unique references users, n int);
                """, """
                create table users (id int primary key);
                create table t (owner_of_it int not null unique references users, n int);
                """, RenameEvidence.NONE)).satisfies(candidate -> {
            assertThat(candidate.evidence()).containsExactly("Both are integer, not null",
                    "Both are unique and refer to users", "Nothing else came or went in t", "The names share 'owner'");
            assertThat(candidate.likely()).isTrue();
        });
    }

    @Test
    void showsWhichColumnsOfTablesAreTheSame() throws SQLException {
        assertThat(only("create table task (id int, title text, due date, n int)",
                "create table todo (id int, title text, due date, m text)", RenameEvidence.NONE).evidence())
                .containsExactly("3 of 4 columns are the same: id, title, due");
    }

    @Test
    void suggestsThatAColumnIsNewWhenOnlyTheTypeIsAlike() throws SQLException {
        assertThat(only("create table t (id int, title text)", "create table t (id int, remark text)",
                RenameEvidence.NONE).likely()).isFalse();
    }

    @Test
    void suggestsARenameWhenOneWentAndTheOtherCameInItsPlace() throws SQLException {
        RenameCandidate candidate = only("create table t (id int, title text)", "create table t (id int, remark text)",
                known(RenameEvidence.Timing.TOGETHER, "Task"));

        assertThat(candidate.likely()).isTrue();
        assertThat(candidate.evidence()).startsWith("One went and the other came in the same change of the entities",
                "Same place in the class Task");
    }

    @Test
    void doesNotSuggestARenameWhenTheEntitiesHadBothForAWhile() throws SQLException {
        assertThat(only("create table t (id int, title text)", "create table t (id int, main_title text)",
                known(RenameEvidence.Timing.BOTH_AT_ONCE, null)).likely()).isFalse();
    }

    @Test
    void takesTheEntitysWordForWhatIsUnmanagedOrOfAnotherType() throws SQLException {
        Schema current = read("create table t (id int, by_hand date, a text, b text)");
        Schema desired = read("create table t (id int, renamed text, b text)");
        RenameEvidence stated = stated(Map.of("column t.renamed", List.of("gone_long_ago", "by_hand")));

        assertThat(RenameCandidates.between(current, desired,
                Differences.classify(current, desired, object -> true).changes(), stated)).first()
                .satisfies(candidate -> {
                    assertThat(candidate.stated()).isTrue();
                    assertThat(candidate.gone()).hasToString("column t.by_hand");
                });
    }

    @Test
    void doesNotTakeTheEntitysWordForANameThatIsMappedOrTwiceClaimed() throws SQLException {
        Schema current = read("create table t (a text, b text, z text)");
        Schema desired = read("create table t (b text, c text, d text, e text)");
        RenameEvidence stated = stated(Map.of("column t.c", List.of("b"), "column t.d", List.of("a"),
                "column t.e", List.of("a")));

        assertThat(RenameCandidates.between(current, desired, List.of(), stated)).isEmpty();
        assertThat(RenameCandidates.contested(current, desired, stated)).hasToString(
                "{column t.a=[column t.d, column t.e]}");
    }

    @Test
    void takesTheMainTableOfAClassForTheOneThatWasRenamed() throws SQLException {
        Schema current = read("create table task (id int, title text)");
        Schema desired = read("create table todo (id int, title text); create table todo_details (id int, n int)");
        RenameEvidence stated = stated(Map.of("table todo", List.of("task"), "table todo_details", List.of("task")));

        assertThat(RenameCandidates.between(current, desired, List.of(), stated)).singleElement()
                .satisfies(candidate -> assertThat(candidate.added()).hasToString("table todo"));
        assertThat(RenameCandidates.contested(current, desired, stated)).isEmpty();
    }

    private static RenameEvidence stated(Map<String, List<String>> formerNames) {
        return new RenameEvidence() {

            @Override
            public List<String> formerNames(ObjectName added) {
                return formerNames.getOrDefault(added.toString(), List.of());
            }
        };
    }

    private static RenameEvidence known(RenameEvidence.Timing timing, String type) {
        return new RenameEvidence() {

            @Override
            public Timing timing(ObjectName gone, ObjectName added) {
                return timing;
            }

            @Override
            public Optional<String> samePlace(ObjectName gone, ObjectName added) {
                return Optional.ofNullable(type);
            }

            @Override
            public Optional<QualifiedName> tableNumberedBy(ObjectName sequence) {
                return Optional.empty();
            }
        };
    }

    private static RenameCandidate only(String before, String after, RenameEvidence evidence) throws SQLException {
        List<RenameCandidate> candidates = find(before, after, evidence);
        assertThat(candidates).hasSize(1);
        return candidates.get(0);
    }

    private static List<RenameCandidate> find(String before, String after, RenameEvidence evidence) throws SQLException {
        Schema current = read(before);
        Schema desired = read(after);
        return RenameCandidates.between(current, desired, SchemaDiff.between(current, desired), evidence);
    }

    private static Schema read(String script) throws SQLException {
        return CatalogReader.read(SERVER.newDatabase(script), Set.of());
    }
}
