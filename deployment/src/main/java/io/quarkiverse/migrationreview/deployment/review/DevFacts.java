package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.LiveFacts;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Asks the dev database what drafts would meet in it, over a connection of its own.
 */
final class DevFacts implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DevFacts.class);

    private final Connection connection;
    private final Facts facts;

    private DevFacts(Connection connection, Facts facts) {
        this.connection = connection;
        this.facts = facts;
    }

    /**
     * Connects.
     *
     * @param timeout for each query; 0 to ask nothing
     * @param defaultSchema the schema that names without one stand for
     */
    static DevFacts open(DatabaseAccess devDatabase, Duration timeout, String defaultSchema) {
        if (timeout.isZero()) {
            return new DevFacts(null, Facts.unavailable("Nothing is counted: quarkus.migration-review.facts.timeout is 0."));
        }
        try {
            Connection connection = devDatabase.open();
            return new DevFacts(connection, new LiveFacts(connection, timeout, defaultSchema));
        } catch (SQLException e) {
            return new DevFacts(null, Facts.unavailable("The dev database could not be asked: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "."));
        }
    }

    Facts facts() {
        return facts;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The connection to the dev database was already lost", e);
            }
        }
    }
}
