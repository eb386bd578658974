package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jboss.jandex.Index;

import io.quarkiverse.migrationreview.deployment.chain.ChainLocations;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.model.EntityModelReader;
import io.quarkiverse.migrationreview.deployment.model.PersistenceUnit;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/**
 * A project in dev mode without Quarkus: a folder, a dev database, entities, and the review service over them. Actions that
 * make the service draft again return when it has.
 */
final class ReviewedProject implements AutoCloseable {

    static final String DATASOURCE = "<default>";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final DatabaseAccess database;
    private ReviewService service = new ReviewService(CLOCK);
    private DifferenceRules rules = DifferenceRules.NONE;
    private ReviewSettings settings = ReviewSettings.DEFAULTS;
    private List<Notice> prechecks = List.of();

    ReviewedProject(Path folder, DatabaseAccess database) {
        this.folder = folder;
        this.database = database;
    }

    /** A live reload with these entities. */
    ReviewedProject entities(Class<?>... entities) throws EntityModelException {
        service.update(List.of(subject(entities)), name -> Optional.of(database));
        service.applicationStarted();
        return drafted();
    }

    DatasourceUnderReview subject(Class<?>... entities) throws EntityModelException {
        PersistenceUnit unit = new PersistenceUnit("<default>", Arrays.stream(entities).map(Class::getName).toList(),
                Map.of(), sources -> {
                }, false);
        EntityModel model = EntityModelReader.read(unit, ReviewedProject.class.getClassLoader()).declaredIn(index(entities));
        return new DatasourceUnderReview(DATASOURCE, List.of(unit.name()), List.of(model), null, locations(),
                FlywaySettings.defaults(), null, drafts(), List.of(Path.of("src/test/java")), rules, settings, () -> prechecks);
    }

    /** The configuration from the next live reload on. */
    ReviewedProject rules(DifferenceRules configured) {
        rules = configured;
        return this;
    }

    /** The configuration from the next live reload on. */
    ReviewedProject settings(ReviewSettings configured) {
        settings = configured;
        return this;
    }

    /** What gets in the way from the next live reload on. */
    ReviewedProject prechecks(List<Notice> found) {
        prechecks = found;
        return this;
    }

    Outcome draftAgain() {
        Outcome outcome = service.draftAgain();
        drafted();
        return outcome;
    }

    private static Index index(Class<?>... entities) {
        try {
            return Index.of(entities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainLocations locations() {
        return new ChainLocations(List.of(migrations()), List.of(), migrations(), null, undo(), folder);
    }

    /** Dev mode ends and starts again. */
    ReviewedProject restart(Class<?>... entities) throws EntityModelException {
        service.close();
        service = new ReviewService(CLOCK);
        return entities(entities);
    }

    ReviewedProject drafted() {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> service.review().state(),
                state -> state == Review.State.READY || state == Review.State.FAILED);
        return this;
    }

    ReviewedProject script(String name, String content) throws IOException {
        Path file = migrations().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    ReviewService service() {
        return service;
    }

    DatabaseAccess database() {
        return database;
    }

    Review.DatasourceReview review() {
        return service.review().datasources().get(0);
    }

    List<String> titles() {
        assertThat(review().problem()).isNull();
        return review().drafts().stream().map(Draft::title).toList();
    }

    Draft draft(String title) {
        return review().drafts().stream().filter(draft -> draft.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("No draft \"" + title + "\": " + titles()));
    }

    Outcome approve(String title, boolean apply, boolean confirmed) {
        return approve(title, null, apply, confirmed);
    }

    /**
     * @param confirmed whether the loss of data is acknowledged first; that statements may fail always is
     */
    Outcome approve(String title, String description, boolean apply, boolean confirmed) {
        draft(title).hazards().stream().filter(DraftHazard::toAcknowledge)
                .filter(hazard -> confirmed || hazard.severity() != Severity.DESTROYS)
                .forEach(hazard -> acknowledge(title, hazard.key(), true));
        Outcome outcome = service.approve(DATASOURCE, draft(title).id(), service.review().fingerprint(), description, apply);
        drafted();
        return outcome;
    }

    Outcome answer(String question, String kind, String value) {
        Outcome outcome = service.answer(DATASOURCE, question, kind, value);
        drafted();
        return outcome;
    }

    /** Takes the suggestion wherever a question is open. */
    ReviewedProject answerAll() {
        review().drafts().stream().flatMap(draft -> draft.questions().stream()).filter(DraftQuestion::isOpen).distinct()
                .forEach(question -> {
                    Answer suggested = question.choices().get(0).answer();
                    answer(question.id(), suggested.kind().name(), suggested.value());
                });
        return this;
    }

    /** Approves and applies all there is, whatever is lost; questions are answered as suggested. */
    ReviewedProject approveAll() {
        while (!review().drafts().isEmpty()) {
            answerAll();
            Outcome outcome = approve(titles().get(0), true, true);
            assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.APPLIED);
        }
        return this;
    }

    Outcome acknowledge(String title, String hazard, boolean acknowledged) {
        return service.acknowledge(DATASOURCE, draft(title).id(), hazard, acknowledged, service.review().fingerprint());
    }

    Outcome park(String title) {
        Outcome outcome = service.park(DATASOURCE, draft(title).id(), service.review().fingerprint());
        drafted();
        return outcome;
    }

    Outcome takeUp(String parked) {
        Outcome outcome = service.takeUp(DATASOURCE, parked);
        drafted();
        return outcome;
    }

    Outcome applyPending() {
        Outcome outcome = service.applyPending(DATASOURCE);
        drafted();
        return outcome;
    }

    Outcome withdraw(String script) {
        Outcome outcome = service.withdraw(DATASOURCE, script);
        drafted();
        return outcome;
    }

    Outcome undoLast(String script) {
        Outcome outcome = service.undoLast(DATASOURCE, script);
        drafted();
        return outcome;
    }

    Outcome reject(String title) {
        return reject(title, null);
    }

    Outcome reject(String title, String reason) {
        Outcome outcome = service.reject(DATASOURCE, draft(title).id(), service.review().fingerprint(), reason);
        drafted();
        return outcome;
    }

    Outcome edit(String title, EditedScript... scripts) {
        Outcome outcome = service.edit(DATASOURCE, draft(title).id(), List.of(scripts), service.review().fingerprint());
        drafted();
        return outcome;
    }

    Outcome regenerate(String title) {
        Outcome outcome = service.regenerate(DATASOURCE, draft(title).id(), service.review().fingerprint());
        drafted();
        return outcome;
    }

    Outcome keepEdit(String title) {
        Outcome outcome = service.keepEdit(DATASOURCE, draft(title).id(), service.review().fingerprint());
        drafted();
        return outcome;
    }

    Outcome merge(String title, String other) {
        Outcome outcome = service.merge(DATASOURCE, draft(title).id(), draft(other).id(), service.review().fingerprint());
        drafted();
        return outcome;
    }

    Outcome split(String title, Set<String> changes) {
        Outcome outcome = service.split(DATASOURCE, draft(title).id(), changes, service.review().fingerprint());
        drafted();
        return outcome;
    }

    Outcome rejoin(String title) {
        Outcome outcome = service.rejoin(DATASOURCE, draft(title).id(), service.review().fingerprint());
        drafted();
        return outcome;
    }

    /** Takes the first form that is offered for the first change that has one. */
    Outcome chooseSafeForm(String title) {
        Draft.DraftChange change = draft(title).changes().stream().filter(each -> !each.forms().isEmpty()).findFirst()
                .orElseThrow(() -> new AssertionError("No safe form: " + draft(title)));
        Outcome outcome = service.chooseSafeForm(DATASOURCE, draft(title).id(), change.key(), change.forms().get(0),
                service.review().fingerprint());
        drafted();
        return outcome;
    }

    /** Takes every safe form back. */
    ReviewedProject chooseDirectForms(String title) {
        while (draft(title).changes().stream().anyMatch(each -> each.form() != null)) {
            String key = draft(title).changes().stream().filter(each -> each.form() != null).findFirst().orElseThrow().key();
            assertThat(service.chooseDirectForm(DATASOURCE, draft(title).id(), key, service.review().fingerprint()).outcome())
                    .isEqualTo(Outcome.Kind.REWRITTEN);
            drafted();
        }
        return this;
    }

    Outcome reconsider(String id) {
        Outcome outcome = service.reconsider(DATASOURCE, id);
        drafted();
        return outcome;
    }

    Outcome draftDifference(String object) {
        Outcome outcome = service.draftDifference(DATASOURCE, object);
        drafted();
        return outcome;
    }

    Outcome leaveAlone(String object) {
        Outcome outcome = service.leaveAlone(DATASOURCE, object);
        drafted();
        return outcome;
    }

    Path migrations() {
        return folder.resolve("src/main/resources/db/migration");
    }

    Path undo() {
        return folder.resolve("src/main/db-undo");
    }

    Path drafts() {
        return folder.resolve("target/migration-review/default");
    }

    /** File names and texts of a folder and those below; empty when it is not there. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return contents;
    }

    List<String> applied() throws SQLException {
        return DevDatabases.query(database, "select script from flyway_schema_history order by installed_rank");
    }

    static List<String> scratchDatabases(DatabaseAccess server) throws SQLException {
        return DevDatabases.query(server,
                "select datname from pg_database where starts_with(datname, '" + ScratchServer.NAME_PREFIX
                        + "') and not datname ~ '_" + ScratchServer.KEPT + "'");
    }

    @Override
    public void close() {
        service.close();
    }
}
