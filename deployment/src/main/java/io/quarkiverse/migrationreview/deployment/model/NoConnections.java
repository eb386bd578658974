package io.quarkiverse.migrationreview.deployment.model;

import java.sql.Connection;

import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Hibernate asks for a connection provider, and warns when there is none; it never asks this one for a connection. */
final class NoConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() {
        throw new UnsupportedOperationException("The entity model is read without a database");
    }

    @Override
    public void closeConnection(Connection connection) {
        throw new UnsupportedOperationException("The entity model is read without a database");
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException("There is nothing to unwrap");
    }
}
