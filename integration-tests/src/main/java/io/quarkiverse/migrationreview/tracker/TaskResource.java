package io.quarkiverse.migrationreview.tracker;

import java.util.List;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/tasks")
public class TaskResource {

    @GET
    public List<Task> list(@RestQuery Long topic, @RestQuery TaskStatus status, @RestQuery String label) {
        return Task.matching(topic, status, label);
    }

    @GET
    @Path("/{id}")
    public Task get(Long id) {
        return Task.<Task> findByIdOptional(id).orElseThrow(() -> Refusal.notFound("task", id));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    public Task create(@Valid Task task) {
        if (task.id != null) {
            throw Refusal.invalid("The id of a new task is given by the database");
        }
        refuseDone(task);
        task.topic = existing(task.topic);
        task.assignee = existing(task.assignee);
        task.persist();
        return task;
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public Task update(Long id, @Valid Task change) {
        Task task = openTask(id);
        refuseDone(change);
        task.title = change.title;
        task.topic = existing(change.topic);
        task.assignee = existing(change.assignee);
        task.status = change.status;
        task.due = change.due;
        task.checklist = change.checklist;
        task.labels = change.labels;
        return task;
    }

    @POST
    @Path("/{id}/close")
    @Transactional
    public Task close(Long id) {
        Task task = openTask(id);
        task.close();
        return task;
    }

    private Task openTask(Long id) {
        Task task = get(id);
        if (task.isClosed()) {
            throw Refusal.conflict("Task %d is closed".formatted(id));
        }
        return task;
    }

    private static void refuseDone(Task task) {
        if (task.isClosed()) {
            throw Refusal.invalid("A task is closed with POST /tasks/{id}/close");
        }
    }

    private static Topic existing(Topic topic) {
        return Optional.ofNullable(topic.id).flatMap(id -> Topic.<Topic> findByIdOptional(id))
                .orElseThrow(() -> Refusal.invalid("The task's topic does not exist"));
    }

    private static User existing(User assignee) {
        if (assignee == null) {
            return null;
        }
        return Optional.ofNullable(assignee.id).flatMap(id -> User.<User> findByIdOptional(id))
                .orElseThrow(() -> Refusal.invalid("The task's assignee does not exist"));
    }
}
