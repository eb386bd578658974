package io.quarkiverse.migrationreview.runtime;

import java.util.Map;
import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Asks the build whether the migrations are up to date, when a test starts the application and before Flyway does anything. No
 * other launch has it.
 */
public class TestLaunch implements FlywayConfigurationCustomizer {

    /**
     * Where builds leave their checks, among the globals of {@link DevConsoleManager}: a map of functions that are given the
     * configuration and give back why the application may not start, or {@code null}.
     */
    public static final String CHECKS = "io.quarkiverse.migrationreview.checks";

    private final String check;

    /**
     * @param check the key of the build's own check in that map
     */
    TestLaunch(String check) {
        this.check = check;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        Map<String, Function<Function<String, String>, String>> checks = DevConsoleManager.getGlobal(CHECKS);
        Function<Function<String, String>, String> function = checks == null ? null : checks.get(check);
        if (function == null) {
            // the build that left it there is over
            return;
        }
        Config config = ConfigProvider.getConfig();
        String refusal = function.apply(name -> config.getOptionalValue(name, String.class).orElse(null));
        if (refusal != null) {
            throw new MigrationsNotUpToDateException(refusal);
        }
    }
}
