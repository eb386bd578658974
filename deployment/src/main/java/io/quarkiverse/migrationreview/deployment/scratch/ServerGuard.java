package io.quarkiverse.migrationreview.deployment.scratch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Locale;

import org.jboss.logging.Logger;

/**
 * Ends an embedded server whose JVM was killed before any shutdown hook could run.
 * <p>
 * The guard is a shell that waits on a pipe from this JVM. When the JVM is gone, for whatever reason, the operating system
 * closes
 * the pipe; the shell then stops the server and deletes its data. It ignores the interrupt that Ctrl-C sends to a whole process
 * group, since the JVM's own hook does the work in that case. There is no guard on Windows, where no such shell exists: a
 * server
 * that outlived a killed JVM is ended there by the next start.
 */
final class ServerGuard {

    private static final Logger LOG = Logger.getLogger(ServerGuard.class);

    /** $1 is the data folder; the first line of postmaster.pid is the server's process id, QUIT its immediate shutdown. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            if [ -f "$1/postmaster.pid" ]; then
              pid=$(head -n 1 "$1/postmaster.pid")
              kill -QUIT "$pid" 2>/dev/null
              tries=0
              while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
            fi
            rm -rf "$1"
            """;

    private final Process shell;

    private ServerGuard(Process shell) {
        this.shell = shell;
    }

    /**
     * Starts a guard over the server with this data folder.
     *
     * @return the guard; one that does nothing where no shell can be started
     */
    static ServerGuard over(Path dataDirectory) {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")) {
            return new ServerGuard(null);
        }
        try {
            return new ServerGuard(new ProcessBuilder("sh", "-c", SCRIPT, "migration-review-guard", dataDirectory.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            LOG.debug("No shell to guard the embedded PostgreSQL with; its shutdown hook has to do", e);
            return new ServerGuard(null);
        }
    }

    /**
     * Lets the guard go after the server was stopped: it finds nothing left to do.
     */
    void release() throws IOException {
        if (shell != null) {
            shell.getOutputStream().close();
        }
    }
}
