package io.quarkiverse.migrationreview.deployment.devmode;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Lets a test do to the dev database what someone does by hand. */
@Path("/hand")
public class HandResource {

    @Inject
    EntityManager entities;

    @POST
    @Transactional
    public void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
