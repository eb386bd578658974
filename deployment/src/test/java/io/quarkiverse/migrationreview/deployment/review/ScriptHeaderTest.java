package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.model.MappedObject;

class ScriptHeaderTest {

    private static final QualifiedName TASK = new QualifiedName("public", "task");
    private static final QualifiedName ODD = new QualifiedName("audit log", "a <- \"b\"\n-- c");
    private static final Origins ORIGINS = new Origins(List.of(new EntityModel("unit", List.of(), new TreeSet<>(), List.of(
            new MappedObject(MappedObject.Kind.TABLE, null, "task", null, new JavaMember("org.acme.Task", null)),
            new MappedObject(MappedObject.Kind.COLUMN, null, "task", "title", new JavaMember("org.acme.Task", "title"))))),
            Schema.empty("public"), Map.of());

    private static SortedSet<ObjectName> objects(ObjectName... objects) {
        return new TreeSet<>(List.of(objects));
    }

    @Test
    void saysWhatItCreatesAndFromWhichMembers() {
        assertThat(ScriptHeader.write("Create task", List.of(),
                objects(ObjectName.table(TASK), ObjectName.column(TASK, "title"), ObjectName.index(TASK, "ix")), ORIGINS,
                "public", List.of())).isEqualTo("""
                        -- Create task
                        --
                        -- Drafted by Migration Review from the entity model. Never edit it once it was applied.
                        -- creates table task <- org.acme.Task
                        -- creates index task.ix
                        -- creates column task.title <- org.acme.Task#title

                        """);
    }

    @Test
    void isReadBackWhateverTheNames() {
        SortedSet<ObjectName> created = objects(ObjectName.table(TASK), ObjectName.column(TASK, "title"),
                ObjectName.table(ODD), ObjectName.column(ODD, "x.y <- z"), ObjectName.schema("audit log"),
                ObjectName.constraint(TASK, "uk \"1\""), ObjectName.sequence(new QualifiedName("public", "Task_SEQ")),
                ObjectName.row(TASK, "default"), ObjectName.row(ODD, "it's <- \"B\"\nnext"));

        String script = ScriptHeader.write("Odd names", List.of(), created, ORIGINS, "public", List.of())
                + "create table task ();\n";

        assertThat(ScriptHeader.isDrafted(script)).isTrue();
        assertThat(ScriptHeader.created(script, "public").keySet()).isEqualTo(created);
    }

    @Test
    void isReadBackFromAFileWithWindowsLineEnds() {
        SortedSet<ObjectName> created = objects(ObjectName.table(TASK), ObjectName.index(TASK, "ix"));
        String script = ScriptHeader.write("Create task", List.of(), created, ORIGINS, "public", List.of()).replace("\n",
                "\r\n");

        assertThat(ScriptHeader.created(script, "public").keySet()).isEqualTo(created);
    }

    @Test
    void isReadBackWithTheMembers() {
        String script = ScriptHeader.write("Create task", List.of(),
                objects(ObjectName.table(TASK), ObjectName.column(TASK, "title"), ObjectName.index(TASK, "ix")), ORIGINS,
                "public", List.of());

        assertThat(ScriptHeader.created(script, "public")).isEqualTo(Map.of(
                ObjectName.table(TASK), Optional.of(new JavaMember("org.acme.Task", null)),
                ObjectName.column(TASK, "title"), Optional.of(new JavaMember("org.acme.Task", "title")),
                ObjectName.index(TASK, "ix"), Optional.empty()));
    }

    @Test
    void isNotFoundInAScriptWrittenByHand() {
        assertThat(ScriptHeader.isDrafted("-- Tasks\n-- creates table task\ncreate table task ();")).isFalse();
        assertThat(ScriptHeader.created("-- Tasks\n-- creates table task\ncreate table task ();", "public")).isEmpty();
    }

    @Test
    void endsWhereTheSqlBegins() {
        String script = ScriptHeader.write("Create task", List.of(), objects(ObjectName.table(TASK)), ORIGINS, "public",
                List.of())
                + "create table task ();\n-- creates table other\n";

        assertThat(ScriptHeader.created(script, "public").keySet()).containsExactly(ObjectName.table(TASK));
    }

    @Test
    void passesOverLinesThatSomeoneEdited() {
        String script = ScriptHeader
                .write("Create task", List.of(), objects(ObjectName.table(TASK)), ORIGINS, "public", List.of())
                .stripTrailing()
                + "\n-- creates something nice\n";

        assertThat(ScriptHeader.created(script, "public").keySet()).containsExactly(ObjectName.table(TASK));
    }

    @Test
    void saysWhatItRenamesAndCarriesWhatWasCreatedBefore() {
        QualifiedName todo = new QualifiedName("public", "todo");
        QualifiedName odd = new QualifiedName("audit log", "x to table y <- z");
        String script = ScriptHeader.write("Rename task to todo", List.of(
                Rename.of(ObjectName.table(TASK), ObjectName.table(todo), List.of()),
                Rename.of(ObjectName.column(todo, "name"), ObjectName.column(todo, "a to column b"), List.of()),
                Rename.of(ObjectName.table(ODD), ObjectName.table(odd), List.of())), objects(), ORIGINS, "public", List.of());
        SortedMap<ObjectName, Optional<JavaMember>> before = new TreeMap<>();
        List.of(ObjectName.table(TASK), ObjectName.column(TASK, "name"), ObjectName.index(TASK, "ix"),
                ObjectName.constraint(ODD, "uk")).forEach(object -> before.put(object, Optional.empty()));

        assertThat(script).contains("\n-- renames table task to table todo\n");
        assertThat(ScriptHeader.after(script, before, "public").keySet()).containsExactlyInAnyOrder(ObjectName.table(todo),
                ObjectName.column(todo, "a to column b"), ObjectName.index(todo, "ix"), ObjectName.constraint(odd, "uk"));
    }

    @Test
    void saysFromWhichMemberTheNewNameComes() {
        QualifiedName job = new QualifiedName("public", "job");
        String script = ScriptHeader.write("Rename job to task",
                List.of(Rename.of(ObjectName.table(job), ObjectName.table(TASK), List.of())), objects(), ORIGINS, "public",
                List.of());
        SortedMap<ObjectName, Optional<JavaMember>> before = new TreeMap<>(
                Map.of(ObjectName.table(job), Optional.of(new JavaMember("org.acme.Job", null))));

        assertThat(ScriptHeader.after(script, before, "public"))
                .containsExactly(Map.entry(ObjectName.table(TASK), Optional.of(new JavaMember("org.acme.Task", null))));
    }

    @Test
    void passesOverRenamesThatSomebodyEdited() {
        String script = ScriptHeader.write("Nothing", List.of(), objects(), ORIGINS, "public", List.of()).stripTrailing()
                + "\n-- renames table task to column x.y\n-- renames something\n-- renames table task to\n";
        SortedMap<ObjectName, Optional<JavaMember>> before = new TreeMap<>(
                Map.of(ObjectName.table(TASK), Optional.empty()));

        assertThat(ScriptHeader.after(script, before, "public")).isEqualTo(before);
    }
}
