package io.quarkiverse.migrationreview.deployment.model;

/**
 * Hibernate ORM refuses the entities of a persistence unit.
 */
public final class EntityModelException extends Exception {

    private static final long serialVersionUID = 1L;

    EntityModelException(String persistenceUnit, Throwable cause) {
        super("Hibernate ORM refuses the entities of persistence unit " + persistenceUnit + ": " + words(cause), cause);
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
