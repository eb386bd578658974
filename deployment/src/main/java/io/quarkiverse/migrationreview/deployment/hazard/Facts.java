package io.quarkiverse.migrationreview.deployment.hazard;

/**
 * What the dev database holds. Nothing here throws: what can't be counted is {@linkplain Fact#unknown said so}.
 */
public interface Facts {

    /** Nobody can be asked. */
    static Facts unavailable(String reason) {
        return () -> reason;
    }

    /** Why nothing can be counted at all, in a sentence; {@code null} when the database can be asked. */
    String unavailable();
}
