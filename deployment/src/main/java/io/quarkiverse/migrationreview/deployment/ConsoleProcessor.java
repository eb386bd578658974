package io.quarkiverse.migrationreview.deployment;

import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.migrationreview.deployment.console.MigrationsCommand;
import io.quarkiverse.migrationreview.deployment.console.PanelKey;
import io.quarkiverse.migrationreview.deployment.console.ReviewConsole;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkiverse.migrationreview.deployment.start.FailedStartPage;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ConsoleCommandBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.console.ConsoleConfig;
import io.quarkus.deployment.console.ConsoleInstalledBuildItem;
import io.quarkus.dev.console.QuarkusConsole;
import io.quarkus.dev.console.TerminalUtils;

/**
 * The review at the terminal: the command {@code migrations}, a key for the panel, and the page of a failed start, which tells
 * what to type.
 */
@BuildSteps(onlyIf = { IsLocalDevelopment.class, MigrationReviewEnabled.class })
class ConsoleProcessor {

    /** These live as long as dev mode does, as the review service does. */
    private static ReviewService service;
    private static ReviewConsole console;
    private static PanelKey key;

    @BuildStep
    ConsoleCommandBuildItem command(ReviewServiceBuildItem review, ConsoleConfig config) {
        return new ConsoleCommandBuildItem(new MigrationsCommand(console(review.service(), config)));
    }

    private static synchronized ReviewConsole console(ReviewService current, ConsoleConfig config) {
        if (service != current) {
            service = current;
            console = ReviewConsole.of(current, () -> QuarkusConsole.INSTANCE.isAnsiSupported()
                    && config.color().orElseGet(TerminalUtils::hasColorSupport));
            FailedStartPage.offer(current, console::sawElsewhere);
        }
        return console;
    }

    @BuildStep
    @Consume(ConsoleInstalledBuildItem.class)
    @Produce(ServiceStartBuildItem.class)
    void key(Capabilities capabilities, ReviewServiceBuildItem review) {
        boolean offered = capabilities.isPresent(Capability.VERTX_HTTP) && offerKey();
        review.service().reachedBy(() -> !QuarkusConsole.INSTANCE.isInputSupported() ? "Dev UI, card Migration Review"
                : (offered ? "press [" + PanelKey.KEY + "] for the Dev UI, or " : "press ")
                        + "[:] and type \"migrations list\"");
    }

    private static synchronized boolean offerKey() {
        if (key == null) {
            key = new PanelKey();
        }
        Config config = ConfigProvider.getConfig();
        Function<String, String> property = name -> config.getOptionalValue(name, String.class).orElse(null);
        return key.offer(property);
    }
}
