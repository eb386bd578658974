package io.quarkiverse.migrationreview.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

class MappedObjectsTest {

    private static final String TEST = MappedObjectsTest.class.getName() + "$";

    @MappedSuperclass
    abstract static class Identified {
        @Id
        @GeneratedValue
        Long id;
    }

    @Embeddable
    static class Address {
        String street;
        @Column(name = "zip_code")
        String zip;
    }

    @Entity
    @Table(name = "person")
    @SecondaryTable(name = "person_photo")
    static class Person extends Identified {
        @Column(name = "full_name")
        String name;
        @Embedded
        Address home;
        @Column(table = "person_photo")
        byte[] photo;
        @ElementCollection
        @CollectionTable(name = "person_nickname", joinColumns = @JoinColumn(name = "person_id"))
        @OrderColumn(name = "position")
        List<String> nicknames;
        @ElementCollection
        @CollectionTable(name = "person_link", joinColumns = @JoinColumn(name = "person_id"))
        @MapKeyColumn(name = "kind")
        @Column(name = "link")
        Map<String, String> links;
        @ManyToOne
        @JoinColumn(name = "boss_id")
        Person boss;
        @OneToMany(mappedBy = "boss")
        List<Person> staff;
        @ManyToMany
        @JoinTable(name = "friendship", joinColumns = @JoinColumn(name = "one"), inverseJoinColumns = @JoinColumn(name = "other"))
        List<Person> friends;
    }

    private static Map<String, String> origins(MappedObject.Kind kind, Class<?>... entities) throws EntityModelException {
        return Units.read(entities).objects().stream().filter(object -> object.kind() == kind)
                .collect(Collectors.toMap(
                        object -> object.column() == null ? object.name() : object.name() + "." + object.column(),
                        object -> object.origin().toString().replace(TEST, "")));
    }

    @Test
    void tellTheMemberOfEachColumn() throws Exception {
        assertThat(origins(MappedObject.Kind.COLUMN, Person.class, Address.class)).containsOnly(
                Map.entry("person.id", "Person.id"),
                Map.entry("person.full_name", "Person.name"),
                Map.entry("person.street", "Person.home.street"),
                Map.entry("person.zip_code", "Person.home.zip"),
                Map.entry("person.boss_id", "Person.boss"),
                Map.entry("person_photo.id", "Person"),
                Map.entry("person_photo.photo", "Person.photo"),
                Map.entry("person_nickname.person_id", "Person.nicknames"),
                Map.entry("person_nickname.position", "Person.nicknames"),
                Map.entry("person_nickname.nicknames", "Person.nicknames"),
                Map.entry("person_link.person_id", "Person.links"),
                Map.entry("person_link.kind", "Person.links"),
                Map.entry("person_link.link", "Person.links"),
                Map.entry("friendship.one", "Person.friends"),
                Map.entry("friendship.other", "Person.friends"));
    }

    @Test
    void tellTheClassOrTheCollectionOfEachTable() throws Exception {
        assertThat(origins(MappedObject.Kind.TABLE, Person.class, Address.class)).containsOnly(
                Map.entry("person", "Person"), Map.entry("person_photo", "Person"),
                Map.entry("person_nickname", "Person.nicknames"), Map.entry("person_link", "Person.links"),
                Map.entry("friendship", "Person.friends"));
    }

    @Test
    void tellTheIdentifierOfASequence() throws Exception {
        assertThat(origins(MappedObject.Kind.SEQUENCE, Person.class, Address.class))
                .containsOnly(Map.entry("person_seq", "Person.id"));
    }

    @Entity
    @Table(name = "counter")
    static class Counter {
        @Id
        @GeneratedValue(generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "\"Numbers\"", schema = "audit")
        Long id;
    }

    @Test
    void tellASequenceOfAnotherSchemaWithAQuotedName() throws Exception {
        assertThat(Units.read(Counter.class).objects()).contains(new MappedObject(MappedObject.Kind.SEQUENCE, "audit",
                "Numbers", null, new JavaMember(Counter.class.getName(), "id")));
    }

    @Entity
    @Table(name = "vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Vehicle extends Identified {
        String plate;
    }

    @Entity
    @Table(name = "truck")
    static class Truck extends Vehicle {
        int load;
    }

    @Test
    void tellTheSubclassOfAJoinedTable() throws Exception {
        assertThat(origins(MappedObject.Kind.COLUMN, Vehicle.class, Truck.class)).containsOnly(
                Map.entry("vehicle.id", "Vehicle.id"), Map.entry("vehicle.plate", "Vehicle.plate"),
                Map.entry("truck.id", "Truck"), Map.entry("truck.load", "Truck.load"));
    }

    @Entity
    @Table(name = "payment")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class Payment extends Identified {
    }

    @Entity
    static class CardPayment extends Payment {
        String card;
    }

    @Test
    void tellTheSubclassOfAColumnInASharedTable() throws Exception {
        assertThat(origins(MappedObject.Kind.COLUMN, Payment.class, CardPayment.class)).containsOnly(
                Map.entry("payment.id", "Payment.id"), Map.entry("payment.dtype", "Payment"),
                Map.entry("payment.card", "CardPayment.card"));
        assertThat(origins(MappedObject.Kind.TABLE, Payment.class, CardPayment.class))
                .containsOnly(Map.entry("payment", "Payment"));
    }

    static class SeatId {
        Integer number;
        String row;
    }

    @Entity
    @Table(name = "seat")
    @IdClass(SeatId.class)
    static class Seat {
        @Id
        Integer number;
        @Id
        String row;
    }

    @Test
    void tellTheMembersOfAnIdentifierOfSeveralParts() throws Exception {
        assertThat(origins(MappedObject.Kind.COLUMN, Seat.class)).containsOnly(
                Map.entry("seat.number", "Seat.number"), Map.entry("seat.row", "Seat.row"));
    }
}
