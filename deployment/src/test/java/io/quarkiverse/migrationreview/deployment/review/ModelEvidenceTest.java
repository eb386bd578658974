package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence.Timing;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.model.MappedObject;
import io.quarkiverse.migrationreview.deployment.model.MemberDeclaration;

/** What the class as it was and the class as it is tell about a rename. */
class ModelEvidenceTest {

    private static final String CLASS = "org.acme.Task";
    private static final QualifiedName TASK = new QualifiedName("public", "task");
    private static final Schema CURRENT = current("id", "title", "due");

    @Test
    void findsAFieldInThePlaceOfAnother() {
        ModelEvidence evidence = after(List.of("id", "title", "due"), List.of("id", "summary", "due"));

        assertThat(evidence.samePlace(column("title"), column("summary"))).contains("Task");
        assertThat(evidence.timing(column("title"), column("summary"))).isEqualTo(Timing.TOGETHER);
    }

    @Test
    void findsItAlsoWhenAnotherFieldCameBefore() {
        ModelEvidence evidence = after(List.of("id", "title"), List.of("priority", "id", "summary"));

        assertThat(evidence.samePlace(column("title"), column("summary"))).contains("Task");
        assertThat(evidence.samePlace(column("title"), column("priority"))).isEmpty();
    }

    @Test
    void doesNotFindWhatStandsElsewhere() {
        assertThat(after(List.of("id", "title", "due"), List.of("id", "due", "summary"))
                .samePlace(column("title"), column("summary"))).isEmpty();
    }

    @Test
    void knowsNothingOnTheFirstLook() {
        ModelEvidence evidence = new ModelEvidence(List.of(model(List.of("id", "summary"))), ModelHistory.NONE, CURRENT);

        assertThat(evidence.timing(column("title"), column("summary"))).isEqualTo(Timing.UNKNOWN);
        assertThat(evidence.samePlace(column("title"), column("summary"))).isEmpty();
    }

    private static ModelEvidence after(List<String> before, List<String> now) {
        ModelHistory history = new ModelEvidence(List.of(model(before)), ModelHistory.NONE, CURRENT).history();
        return new ModelEvidence(List.of(model(now)), history, CURRENT);
    }

    private static EntityModel model(List<String> fields) {
        List<MappedObject> objects = new ArrayList<>();
        List<MemberDeclaration> declarations = new ArrayList<>();
        for (int index = 0; index < fields.size(); index++) {
            JavaMember member = new JavaMember(CLASS, fields.get(index));
            objects.add(new MappedObject(MappedObject.Kind.COLUMN, null, "task", fields.get(index), member));
            declarations.add(new MemberDeclaration(member,
                    new MemberDeclaration.Place(CLASS, index, index == 0 ? null : fields.get(index - 1)), List.of()));
        }
        return new EntityModel("unit", List.of(), new TreeSet<>(), objects, declarations);
    }

    private static Schema current(String... columns) {
        Table task = new Table(TASK, List.of(columns).stream().map(name -> Column.of(name, "text")).toList(), List.of(),
                List.of(), null);
        Schema empty = Schema.empty("public");
        return empty.with(new TreeMap<>(Map.of(TASK, task)), empty.sequences(), empty.enumTypes());
    }

    private static ObjectName column(String name) {
        return ObjectName.column(TASK, name);
    }
}
