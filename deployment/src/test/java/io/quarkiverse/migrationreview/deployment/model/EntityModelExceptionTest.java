package io.quarkiverse.migrationreview.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;

import org.junit.jupiter.api.Test;

class EntityModelExceptionTest {

    @Entity
    static class WithoutIdentifier {
        String name;
    }

    @Entity
    static class MappedByNothing {
        @Id
        Long id;
        @OneToMany(mappedBy = "owner")
        List<MappedByNothing> owned;
    }

    @Test
    void repeatsTheWordsOfHibernate() {
        assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> Units.read(WithoutIdentifier.class))
                .withMessageStartingWith("Hibernate ORM refuses the entities of persistence unit tracker: ")
                .withMessageContaining("has no identifier").withMessageContaining("WithoutIdentifier");
    }

    @Test
    void isThrownForARelationThatLeadsNowhere() {
        assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> Units.read(MappedByNothing.class))
                .withMessageContaining("owner");
    }

    @Test
    void isThrownForAClassThatIsNotThere() {
        assertThatExceptionOfType(EntityModelException.class)
                .isThrownBy(() -> EntityModelReader.read(new PersistenceUnit("tracker", List.of("org.acme.Gone"), Map.of(),
                        sources -> {
                        }, false), getClass().getClassLoader()))
                .withMessageContaining("org.acme.Gone");
    }

    @Test
    void leavesTheContextClassLoaderAsItWas() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> Units.read(WithoutIdentifier.class));

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
