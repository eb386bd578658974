package io.quarkiverse.migrationreview.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.RenamedFrom;

/** What is read of mapped members from the index of the application's classes. */
class MemberDeclarationsTest {

    private static final String TEST = MemberDeclarationsTest.class.getName() + "$";

    @MappedSuperclass
    abstract static class Named {
        @RenamedFrom("title")
        String name;
    }

    @Embeddable
    static class Address {
        String zip;
        @RenamedFrom("road")
        String street;
    }

    @Entity(name = "Person")
    @RenamedFrom({ "human", "people" })
    static class Person extends Named {
        @Id
        Long id;
        String zebra;
        String aardvark;
        @Embedded
        Address home;
        @ElementCollection
        @RenamedFrom("person_labels")
        Set<String> tags;
    }

    @Entity(name = "Place")
    static class Place {

        private Long id;
        private boolean far;

        @Id
        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        @RenamedFrom("distant")
        boolean isFar() {
            return far;
        }

        void setFar(boolean far) {
            this.far = far;
        }
    }

    @Test
    void readsFormerNamesOfClassesFieldsAndGetters() throws Exception {
        assertThat(formerNames("Person", null)).containsExactly("human", "people");
        assertThat(formerNames("Person", "name")).containsExactly("title");
        assertThat(formerNames("Person", "home.street")).containsExactly("road");
        assertThat(formerNames("Person", "tags")).containsExactly("person_labels");
        assertThat(formerNames("Person", "zebra")).isEmpty();
        assertThat(formerNames("Place", "far")).containsExactly("distant");
    }

    @Test
    void readsPlacesInTheOrderOfTheSource() throws Exception {
        assertThat(place("zebra")).isEqualTo(new MemberDeclaration.Place(TEST + "Person", 1, "id"));
        assertThat(place("aardvark")).isEqualTo(new MemberDeclaration.Place(TEST + "Person", 2, "zebra"));
        assertThat(place("name")).isEqualTo(new MemberDeclaration.Place(TEST + "Named", 0, null));
        assertThat(place("home.street")).isEqualTo(new MemberDeclaration.Place(TEST + "Address", 1, "zip"));
    }

    @Test
    void passesOverWhatIsNotInTheIndex() throws Exception {
        assertThat(Units.read(Person.class).declaredIn(Index.of(Place.class)).declarations()).isEmpty();
    }

    private static List<String> formerNames(String type, String member) throws EntityModelException, IOException {
        return declaration(type, member).formerNames();
    }

    private static MemberDeclaration.Place place(String member) throws EntityModelException, IOException {
        return declaration("Person", member).place();
    }

    private static MemberDeclaration declaration(String type, String member) throws EntityModelException, IOException {
        EntityModel model = Units.read(Person.class, Place.class)
                .declaredIn(Index.of(Person.class, Named.class, Address.class, Place.class));
        return model.declarations().stream()
                .filter(declaration -> declaration.member().equals(new JavaMember(TEST + type, member))).findFirst()
                .orElseThrow();
    }
}
