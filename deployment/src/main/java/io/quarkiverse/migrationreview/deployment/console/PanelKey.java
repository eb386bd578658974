package io.quarkiverse.migrationreview.deployment.console;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkus.deployment.console.ConsoleCommand;
import io.quarkus.deployment.console.ConsoleStateManager;
import io.smallrye.common.os.OS;

/**
 * The key of the dev console that opens the panel in a browser.
 */
public final class PanelKey {

    /** The keys of Quarkus 3.33: b c d e f g h i j l o p q r s v w x, the space bar and the colon. */
    public static final char KEY = 'm';

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.migrationreview");

    private final ConsoleStateManager.ConsoleContext context = ConsoleStateManager.INSTANCE
            .createContext("Migration Review");

    /**
     * Offers the key, or offers it anew after a live reload.
     *
     * @param property the value of a configuration property; {@code null} when it is not set
     * @return whether it is offered: not when something else has it already
     */
    public boolean offer(Function<String, String> property) {
        String address = PanelAddress.of(property);
        try {
            context.reset(new ConsoleCommand(KEY, "Review drafted migrations in a browser", null, () -> open(address)));
            return true;
        } catch (RuntimeException e) {
            // the only word of the console for a key that is taken
            LOG.debugf(e, "Another extension has the key %s", KEY);
            return false;
        }
    }

    private static void open(String address) {
        List<String> command = switch (OS.current()) {
            case MAC -> List.of("open", address);
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", address);
            default -> List.of("xdg-open", address);
        };
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            LOG.infof("No browser can be started here. The drafts are at %s", address);
        }
    }
}
