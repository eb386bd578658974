package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.Comparator;
import java.util.stream.Stream;

/** The models of the tests of this package: interfaces with entities in them. */
public final class MappingModels {

    private MappingModels() {
    }

    /** All of them, in a stable order; those of one subject come together. */
    public static Stream<Class<?>> all() {
        return Stream.of(AssociationTest.class, BasicTypesTest.class, CheckTest.class, ColumnDetailsTest.class,
                ElementCollectionTest.class, EmbeddableTest.class, EnumTypeTest.class, EnversTest.class, ForeignKeyTest.class,
                GeneratorTest.class, IndexTest.class, InheritanceTest.class, KeyTest.class, NameTest.class, SchemaTest.class,
                SoftDeleteTest.class, TypeChangeTest.class)
                .flatMap(test -> Stream.of(test.getDeclaredClasses()).sorted(Comparator.comparing(Class::getName)))
                .filter(type -> type.getDeclaredClasses().length > 0 && type.isInterface());
    }
}
