package io.quarkiverse.migrationreview.tracker;

import jakarta.ws.rs.core.Response.Status;

/** A request that can't be met: the status and the words of the answer. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final Status status;

    private Refusal(Status status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal notFound(String kind, Long id) {
        return new Refusal(Status.NOT_FOUND, "There is no %s %d".formatted(kind, id));
    }

    static Refusal invalid(String message) {
        return new Refusal(Status.BAD_REQUEST, message);
    }

    static Refusal conflict(String message) {
        return new Refusal(Status.CONFLICT, message);
    }
}
