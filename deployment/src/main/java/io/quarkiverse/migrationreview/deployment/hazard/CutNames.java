package io.quarkiverse.migrationreview.deployment.hazard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;

/** N01: PostgreSQL keeps 63 bytes of a name, and cuts off the rest without a word in the schema. */
final class CutNames implements HazardRule {

    private static final int LONGEST = 63;

    @Override
    public List<Hazard> examine(Situation situation) {
        Stream<Hazard> tables = situation.changes(CreateTable.class)
                .filter(create -> isCut(create.table().name().name()))
                .map(create -> hazard(create, create.object(), create.table().name().name()));
        Stream<Hazard> columns = AddedParts.columns(situation)
                .filter(added -> !(added.change() instanceof ChangeColumnType) && isCut(added.column().name()))
                .map(added -> hazard(added.change(), ObjectName.column(added.table(), added.column().name()),
                        added.column().name()));
        Stream<Hazard> parts = AddedParts.constraintsAndIndexes(situation).filter(added -> isCut(added.object().member()))
                .map(added -> hazard(added.change(), added.object(), added.object().member()));
        return Stream.of(tables, columns, parts).flatMap(hazards -> hazards).toList();
    }

    private static boolean isCut(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length == LONGEST;
    }

    private static Hazard hazard(Change change, ObjectName object, String name) {
        return new Hazard(HazardCode.N01, Severity.NOTE, change, object, "The name " + Identifiers.quote(name)
                + " has the 63 bytes that PostgreSQL keeps: the end may have been cut off.", null,
                "Give it a shorter name in the mapping.", List.of());
    }
}
