package io.quarkiverse.migrationreview.deployment.devmode;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/tasks")
public class TaskResource {

    @GET
    public List<Task> list() {
        return Task.listAll();
    }

    @POST
    @Transactional
    public Task add(Task task) {
        task.persist();
        return task;
    }
}
