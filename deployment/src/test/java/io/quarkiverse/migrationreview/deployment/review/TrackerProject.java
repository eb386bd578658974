package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The task tracker for tests of a front: its entities change, and the review service drafts what that takes.
 */
public final class TrackerProject implements AutoCloseable {

    private final ReviewedProject project;

    public TrackerProject(Path folder, DatabaseAccess database) {
        project = new ReviewedProject(folder, database);
    }

    /** A task with a title; its table is a draft, or approved and applied. */
    public TrackerProject task(boolean applied) throws EntityModelException {
        project.entities(Tracker.Task.class);
        if (applied) {
            project.approveAll();
        }
        return this;
    }

    /** The task has a priority as well: one draft, without a hazard. */
    public TrackerProject taskWithPriority() throws EntityModelException {
        project.entities(Tracker.TaskWithPriority.class);
        return this;
    }

    /** The title has gone: a draft that loses data. */
    public TrackerProject taskWithPriorityOnly() throws EntityModelException {
        project.entities(Tracker.TaskWithPriorityOnly.class);
        return this;
    }

    /** The task has to be due: a draft with a question. */
    public TrackerProject taskThatIsDue() throws EntityModelException {
        project.entities(Tracker.TaskThatIsDue.class);
        return this;
    }

    /** The task has a label, a table of its own. */
    public TrackerProject taskWithLabel() throws EntityModelException {
        project.entities(Tracker.TaskWithLabel.class, Tracker.Label.class);
        return this;
    }

    /** Flyway is told to empty the dev database at each start. */
    public TrackerProject cleanedAtStart() {
        project.prechecks(Prechecks.of(Map.of(), "quarkus.flyway.clean-at-start", List.of()));
        return this;
    }

    /** A script by hand. */
    public TrackerProject script(String name, String sql) throws IOException {
        project.script(name, sql);
        return this;
    }

    /** Returns when nothing is being drafted. */
    public TrackerProject drafted() {
        project.drafted();
        return this;
    }

    public ReviewService service() {
        return project.service();
    }

    public DatabaseAccess database() {
        return project.database();
    }

    /** The only datasource, as it is reviewed now. */
    public Review.DatasourceReview review() {
        return project.review();
    }

    public Path migrations() {
        return project.migrations();
    }

    @Override
    public void close() {
        project.close();
    }
}
