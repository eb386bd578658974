package io.quarkiverse.migrationreview.deployment.chain;

import java.sql.SQLException;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Lets a listener look on. */
final class StatementCallback implements Callback {

    private final StatementListener listener;

    StatementCallback(StatementListener listener) {
        this.listener = listener;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE_STATEMENT || event == Event.AFTER_EACH_MIGRATE_STATEMENT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String script = context.getMigrationInfo().getScript();
        try {
            if (event == Event.BEFORE_EACH_MIGRATE_STATEMENT) {
                listener.before(script, context.getConnection());
            } else {
                listener.after(script, context.getStatement().getSql(), context.getConnection());
            }
        } catch (SQLException e) {
            throw new FlywayException("The catalog can't be read after a statement of " + script, e);
        }
    }

    @Override
    public String getCallbackName() {
        return getClass().getSimpleName();
    }
}
