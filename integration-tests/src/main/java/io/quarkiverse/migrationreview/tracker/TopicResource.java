package io.quarkiverse.migrationreview.tracker;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.quarkus.panache.common.Sort;

@Path("/topics")
public class TopicResource {

    @GET
    public List<Topic> list() {
        return Topic.listAll(Sort.by("name"));
    }

    @GET
    @Path("/{id}")
    public Topic get(Long id) {
        return Topic.<Topic> findByIdOptional(id).orElseThrow(() -> Refusal.notFound("topic", id));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    public Topic create(@Valid Topic topic) {
        if (topic.id != null) {
            throw Refusal.invalid("The id of a new topic is given by the database");
        }
        topic.persistAndFlush();
        return topic;
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public Topic update(Long id, @Valid Topic change) {
        Topic topic = get(id);
        topic.name = change.name;
        topic.description = change.description;
        Topic.flush();
        return topic;
    }

    @GET
    @Path("/{id}/members")
    @Transactional
    public List<User> members(Long id) {
        return List.copyOf(get(id).members);
    }

    @PUT
    @Path("/{id}/members/{userId}")
    @Transactional
    public void join(Long id, Long userId) {
        get(id).members.add(member(userId));
    }

    @DELETE
    @Path("/{id}/members/{userId}")
    @Transactional
    public void leave(Long id, Long userId) {
        get(id).members.remove(member(userId));
    }

    private static User member(Long id) {
        return User.<User> findByIdOptional(id).orElseThrow(() -> Refusal.notFound("user", id));
    }
}
