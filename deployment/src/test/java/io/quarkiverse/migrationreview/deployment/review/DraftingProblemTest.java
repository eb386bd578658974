package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

class DraftingProblemTest extends ReviewTest {

    @Entity(name = "Odd")
    @Table(name = "odd")
    static class Odd {
        @Id
        Long id;
        @Column(columnDefinition = "no_such_type")
        String value;
    }

    private Problem problem() {
        assertThat(project.service().review().state()).isEqualTo(Review.State.FAILED);
        assertThat(project.review().drafts()).isEmpty();
        return project.review().problem();
    }

    @Test
    void namesFileAndLineOfASyntaxErrorInTheChain() throws Exception {
        project.script("V1__by_hand.sql", "create table note ();\ncreate tabel other ();\n").entities(Task.class);

        assertThat(problem().cause()).contains("V1__by_hand.sql").contains("syntax error at or near \"tabel\"");
        assertThat(problem().place()).isEqualTo(project.migrations().resolve("V1__by_hand.sql") + ", line 2");
        assertThat(ReviewedProject.scratchDatabases(project.database())).isEmpty();

        project.script("V1__by_hand.sql", "create table note ();").entities(Task.class);
        assertThat(project.titles()).containsExactly("Create task");
    }

    @Test
    void refusesToDecideAnythingMeanwhile() throws Exception {
        project.script("V1__by_hand.sql", "nonsense").entities(Task.class);

        assertThat(project.service().approve(DATASOURCE, "any", "any", null, true).outcome())
                .isEqualTo(Outcome.Kind.REFUSED);
    }

    @Test
    void namesTheStatementThatPostgreSqlRefusesOfTheEntities() throws Exception {
        project.entities(Odd.class);

        assertThat(problem().cause()).contains("persistence unit <default>").contains("no_such_type");
        assertThat(problem().place()).startsWith("create table odd");
        assertThat(files(project.drafts())).doesNotContainKey("01__create_odd.sql");
    }

    @Test
    void passesOnWhyTheModelCouldNotBeRead() throws Exception {
        Problem refused = new Problem("Hibernate ORM refuses the entities", null, "Correct the entity.");
        DatasourceUnderReview subject = project.subject();
        project.service().update(List.of(new DatasourceUnderReview(DATASOURCE, subject.persistenceUnits(), List.of(),
                refused, subject.locations(), subject.flyway(), null, subject.draftsDirectory(), List.of())),
                name -> Optional.of(project.database()));
        project.service().applicationStarted();
        project.drafted();

        assertThat(problem()).isEqualTo(refused);
    }

    @Test
    void saysThatTheServerIsNotThere() throws Exception {
        project.service().update(List.of(project.subject(Task.class)),
                name -> Optional.of(new DatabaseAccess("jdbc:postgresql://localhost:1/none", "nobody", "secret")));
        project.service().applicationStarted();
        project.drafted();

        assertThat(problem().cause()).startsWith("PostgreSQL at localhost:1 can't be reached");
        assertThat(problem().remedy()).startsWith("Start it again");
        assertThat(project.service().draftAgain().outcome()).isEqualTo(Outcome.Kind.DRAFTING);
        project.drafted();
    }

    @Test
    void takesADatabaseThatIsNoPostgreSqlForAProblemToo() throws Exception {
        project.service().update(List.of(project.subject(Task.class)),
                name -> Optional.of(new DatabaseAccess("jdbc:h2:mem:tracker", null, null)));
        project.service().applicationStarted();
        project.drafted();

        assertThat(problem().cause()).contains("jdbc:h2:mem:tracker");
    }

    @Test
    void isNoneWhenFlywayPassesOverAScriptToo() throws Exception {
        project.script("V1a__by_hand.sql", "nonsense").entities(Task.class);

        assertThat(project.draft("Create task").script()).isEqualTo("V1__create_task.sql");
    }

    @Test
    void goesAwayWithTheDatasource() throws Exception {
        project.script("V1__by_hand.sql", "nonsense").entities(Task.class);
        assertThat(problem()).isNotNull();

        project.service().update(List.of(), name -> Optional.empty());
        project.service().applicationStarted();
        project.drafted();

        assertThat(project.service().review().datasources()).isEmpty();
    }
}
