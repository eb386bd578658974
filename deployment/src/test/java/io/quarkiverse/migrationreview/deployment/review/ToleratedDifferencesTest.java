package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

/** What was looser before anyone looked stays so; what the entities have just made stricter is drafted. */
class ToleratedDifferencesTest extends ReviewTest {

    private static final String BY_HAND = "create table task (id bigserial primary key, title text);";
    private static final String TYPE_OF_TITLE = "column task.title";
    private static final String STATUS_CHECK = "constraint task.task_status_check";

    @Test
    void toleratesWhatIsLooserInAChainMadeByHand() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND).entities(Task.class);

        assertThat(project.titles()).isEmpty();
        assertThat(project.review().unmanaged()).isEmpty();
        assertThat(project.review().tolerated()).extracting(Review.ToleratedObject::object).containsExactly("default task.id",
                TYPE_OF_TITLE);
        assertThat(project.review().tolerated()).noneMatch(Review.ToleratedObject::drafted)
                .last().extracting(Review.ToleratedObject::description, Review.ToleratedObject::reason).containsExactly(
                        "column task.title (text)", "The entity model asks for varchar(255); text holds that as well");
    }

    @Test
    void draftsWhatAnEntityHasJustMadeStricterUntilItIsLeftAlone() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND.replace("text", "varchar(50)")).entities(TaskOf50.class);
        assertThat(project.titles()).isEmpty();

        assertThat(project.entities(TaskOf20.class).titles()).hasSize(1);
        assertThat(project.entities(TaskOf20.class).titles()).hasSize(1);
        assertThat(project.restart(TaskOf20.class).titles()).hasSize(1);
        assertThat(tolerated()).doesNotContain(TYPE_OF_TITLE);
        Draft draft = project.review().drafts().get(0);
        assertThat(draft.proof().holds()).isTrue();
        assertThat(draft.sql()).contains("alter column title type varchar(20)");

        assertThat(project.leaveAlone(draft.changes().get(0).object()).outcome()).isEqualTo(Outcome.Kind.LEFT_ALONE);
        assertThat(project.titles()).isEmpty();
        assertThat(tolerated()).contains(TYPE_OF_TITLE);
        assertThat(project.restart(TaskOf20.class).titles()).isEmpty();
        assertThat(project.entities(TaskOf10.class).titles()).hasSize(1);
    }

    @Test
    void toleratesAgainWhatAnEntityGoesBackTo() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND).entities(Task.class);

        assertThat(project.entities(TaskOf50.class).titles()).hasSize(1);
        assertThat(project.entities(Task.class).titles()).isEmpty();
    }

    @Test
    void draftsWhatIsLooserThanAnApprovedDraftMadeItAlsoInAFreshClone() throws Exception {
        project.entities(TaskOf50.class).approveAll();
        Files.delete(project.drafts().resolve("review.json"));

        assertThat(project.restart(TaskOf20.class).titles()).hasSize(1);
    }

    @Test
    void toleratesAFieldThatAppearsOnALooserColumn() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND).entities(TaskWithoutTitle.class);
        assertThat(project.titles()).isEmpty();

        assertThat(project.entities(TaskOf50.class).titles()).isEmpty();
        assertThat(tolerated()).contains(TYPE_OF_TITLE);
    }

    @Test
    void draftsOneOnRequestAndLeavesItAloneAgain() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND).entities(Task.class);
        project.applyPending();

        assertThat(project.draftDifference(TYPE_OF_TITLE).outcome()).isEqualTo(Outcome.Kind.DRAFTED);
        assertThat(project.titles()).hasSize(1);
        assertThat(project.review().tolerated()).filteredOn(Review.ToleratedObject::drafted)
                .extracting(Review.ToleratedObject::object).containsExactly(TYPE_OF_TITLE);
        assertThat(project.restart(Task.class).titles()).hasSize(1);

        assertThat(project.leaveAlone(TYPE_OF_TITLE).outcome()).isEqualTo(Outcome.Kind.LEFT_ALONE);
        assertThat(project.titles()).isEmpty();
        assertThat(project.review().tolerated()).hasSize(2).noneMatch(Review.ToleratedObject::drafted);

        project.draftDifference(TYPE_OF_TITLE);
        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(tolerated()).containsExactly("default task.id");
    }

    @Test
    void turnsSerialIntoIdentityOnRequest() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND).entities(Task.class);
        project.applyPending();
        project.draftDifference("default task.id");

        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(tolerated()).containsExactly(TYPE_OF_TITLE);
    }

    @Test
    void toleratesThatAnEnumHasNoCheckAlsoWhenItGetsAnotherConstant() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND.replace("title text", "title text, status varchar(255)"))
                .entities(TaskWithStatus.class);
        assertThat(project.titles()).isEmpty();
        assertThat(tolerated()).contains(STATUS_CHECK);

        assertThat(project.entities(TaskWithThreeStates.class).titles()).isEmpty();
    }

    @Test
    void draftsTheCheckOfAnEnumThatLosesAConstant() throws Exception {
        project.entities(TaskWithThreeStates.class).approveAll();

        assertThat(project.entities(TaskWithStatus.class).titles()).hasSize(1);
        assertThat(tolerated()).isEmpty();
    }

    @Test
    void draftsTheCheckOfAFieldThatBecomesAnEnum() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND.replace("title text", "title text, status varchar(255)"))
                .entities(TaskWithText.class);

        assertThat(project.entities(TaskWithStatus.class).titles()).hasSize(1);
    }

    @Test
    void draftsAllWhenStrictButWhatIsListed() throws Exception {
        project.rules(DifferenceRules.of(true, Optional.of(List.of("default *")), Optional.empty(), Optional.empty()))
                .script("V1__by_hand.sql", BY_HAND).entities(Task.class);

        assertThat(project.titles()).hasSize(1);
        assertThat(tolerated()).containsExactly("default task.id");
        Outcome left = project.leaveAlone(TYPE_OF_TITLE);
        assertThat(left.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(left.message()).isEqualTo("column task.title is drafted because of quarkus.migration-review.strict.");
        assertThat(left.remedy()).isEqualTo("Add it to quarkus.migration-review.tolerated.");
        Outcome drafted = project.draftDifference("default task.id");
        assertThat(drafted.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(drafted.message()).isEqualTo("default task.id is left alone by quarkus.migration-review.tolerated.");
    }

    @Test
    void noticesThatTheConfigurationChanged() throws Exception {
        project.script("V1__by_hand.sql", BY_HAND).entities(Task.class);
        String fingerprint = project.service().review().fingerprint();
        project.rules(DifferenceRules.of(true, Optional.empty(), Optional.empty(), Optional.empty())).entities(Task.class);

        assertThat(project.titles()).hasSize(1);
        assertThat(project.service().review().fingerprint()).isNotEqualTo(fingerprint);
    }

    private List<String> tolerated() {
        assertThat(project.review().problem()).isNull();
        return project.review().tolerated().stream().map(Review.ToleratedObject::object).toList();
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithoutTitle {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskOf50 {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        @Column(length = 50)
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskOf20 {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        @Column(length = 20)
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskOf10 {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        @Column(length = 10)
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithText {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        String status;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithStatus {

        enum Status {
            OPEN,
            DONE
        }

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        @Enumerated(EnumType.STRING)
        Status status;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithThreeStates {

        enum Status {
            OPEN,
            STARTED,
            DONE
        }

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        @Enumerated(EnumType.STRING)
        Status status;
    }
}
