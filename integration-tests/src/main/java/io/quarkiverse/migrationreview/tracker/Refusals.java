package io.quarkiverse.migrationreview.tracker;

import jakarta.ws.rs.core.Response.Status;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a refused request in words. */
class Refusals {

    record Problem(String message) {
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal) {
        return RestResponse.status(refusal.status, new Problem(refusal.getMessage()));
    }

    /**
     * Uniqueness is left to the database: a look before the insert could be overtaken by another request.
     */
    @ServerExceptionMapper
    RestResponse<Problem> duplicate(ConstraintViolationException violation) {
        if (violation.getKind() != ConstraintKind.UNIQUE) {
            throw violation;
        }
        return RestResponse.status(Status.CONFLICT, new Problem(switch (violation.getConstraintName()) {
            case User.UNIQUE_EMAIL -> "Another user has this e-mail address";
            case Topic.UNIQUE_NAME -> "Another topic has this name";
            default -> "This value is taken: " + violation.getConstraintName();
        }));
    }
}
