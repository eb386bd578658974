package io.quarkiverse.migrationreview.tracker;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.quarkus.panache.common.Sort;

@Path("/users")
public class UserResource {

    @GET
    public List<User> list() {
        return User.listAll(Sort.by("name"));
    }

    @GET
    @Path("/{id}")
    public User get(Long id) {
        return User.<User> findByIdOptional(id).orElseThrow(() -> Refusal.notFound("user", id));
    }

    @GET
    @Path("/{id}/topics")
    @Transactional
    public List<Topic> topics(Long id) {
        return List.copyOf(get(id).topics);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    public User create(@Valid User user) {
        if (user.id != null) {
            throw Refusal.invalid("The id of a new user is given by the database");
        }
        user.persistAndFlush();
        return user;
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public User update(Long id, @Valid User change) {
        User user = get(id);
        user.name = change.name;
        user.email = change.email;
        User.flush();
        return user;
    }
}
