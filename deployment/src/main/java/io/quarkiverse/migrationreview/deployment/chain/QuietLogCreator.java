package io.quarkiverse.migrationreview.deployment.chain;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jboss.logging.Logger;

/**
 * Sends what Flyway says about scratch databases to the debug log: the console belongs to the application's own Flyway.
 * Public and with a public constructor because Flyway creates it by name.
 */
public final class QuietLogCreator implements LogCreator {

    @Override
    public Log createLogger(Class<?> type) {
        return new DebugLog(Logger.getLogger(ChainRun.class));
    }

    private record DebugLog(Logger log) implements Log {

        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message, Exception e) {
            log.debug(message, e);
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }
    }
}
