package io.quarkiverse.migrationreview.runtime;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Tells the build when a test starts the application, and when Flyway is about to migrate the test database or has done so. No
 * other launch has it.
 */
public class TestLaunch implements FlywayConfigurationCustomizer {

    /**
     * Where builds are listening, among the globals of {@link DevConsoleManager}: a map of functions that are given one of the
     * moments below and the configuration, and give back why that may not go on, or {@code null}.
     */
    public static final String LISTENERS = "io.quarkiverse.migrationreview.test-launches";

    /** Before Flyway does anything. */
    public static final String STARTING = "starting";
    /** Before Flyway migrates, also if there is nothing to migrate. */
    public static final String BEFORE_MIGRATE = "before migrate";
    /** After Flyway has migrated, also if there was nothing to migrate. */
    public static final String AFTER_MIGRATE = "after migrate";

    /**
     * The system property that says what the check of the last start in this JVM has found: several lines, or nothing when the
     * migrations are up to date. It isn't there before the first one.
     */
    public static final String VERDICT = "io.quarkiverse.migrationreview.verdict";
    /** That verdict on a start that isn't checked, beside dev mode. */
    public static final String UNCHECKED = "unchecked";

    private final String listener;

    /**
     * @param listener the key of the build's own function in that map
     */
    TestLaunch(String listener) {
        this.listener = listener;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        tell(STARTING);
        Callback[] others = configuration.getCallbacks();
        Callback[] callbacks = Arrays.copyOf(others, others.length + 1);
        callbacks[others.length] = new Migrating();
        configuration.callbacks(callbacks);
    }

    private void tell(String moment) {
        Map<String, BiFunction<String, Function<String, String>, String>> listeners = DevConsoleManager
                .getGlobal(LISTENERS);
        BiFunction<String, Function<String, String>, String> function = listeners == null ? null : listeners.get(listener);
        if (function == null) {
            // the build that was listening is over
            return;
        }
        Config config = ConfigProvider.getConfig();
        String refusal = function.apply(moment, name -> config.getOptionalValue(name, String.class).orElse(null));
        if (refusal != null) {
            throw new MigrationsNotUpToDateException(refusal);
        }
    }

    private final class Migrating implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
        }

        /** What follows is done on connections of its own, and must not wait for this one. */
        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return false;
        }

        @Override
        public void handle(Event event, Context context) {
            tell(event == Event.BEFORE_MIGRATE ? BEFORE_MIGRATE : AFTER_MIGRATE);
        }

        /** Flyway calls them in the order of their names: what the application's own fill with rows has to be there. */
        @Override
        public String getCallbackName() {
            return "!migration-review";
        }
    }
}
