package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code quarkus:dev}, started by Maven in a process of its own. */
final class RunningDevMode implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("started in ([\\d.]+)s\\. Listening on");
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int REQUEST_LIMIT_MILLIS = 120_000;
    private static final int OK = 200;

    private final DevModeProject project;
    private final int port;
    private final Process maven;
    private final Path log;
    private int version;

    private RunningDevMode(DevModeProject project, int port, Process maven, Path log) {
        this.project = project;
        this.port = port;
        this.maven = maven;
        this.log = log;
    }

    /**
     * Starts it; see {@link #started()}.
     *
     * @param repository with the extension in it
     */
    static RunningDevMode start(DevModeProject project, int port, Path repository) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path log = project.folder().resolve("devmode.log");
        Files.deleteIfExists(log);
        Process maven = new ProcessBuilder(
                Path.of(System.getProperty("benchmarks.sources"), windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString(),
                "--batch-mode", "--no-transfer-progress", "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + System.getProperty("benchmarks.repository"), "-Ddebug=false",
                "-Dquarkus.analytics.disabled=true", "compile", "quarkus:dev").directory(project.folder().toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new RunningDevMode(project, port, maven, log);
    }

    /** Waits for the application. What it says its start took, build and all, in milliseconds. */
    double started() throws IOException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LIMIT_NANOS && maven.isAlive()) {
            Matcher started = STARTED.matcher(Files.readString(log));
            if (started.find()) {
                return Double.parseDouble(started.group(1)) * 1000;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new IllegalStateException("Dev mode did not start, see " + log);
    }

    /** Edits the resource, and asks it: what the request takes, in milliseconds, is the reload. */
    double reloadUnchanged() throws IOException {
        project.version(++version);
        return request();
    }

    /** Edits an entity, and the resource, to see that it was reloaded. */
    double reload(Variant entities) throws IOException {
        project.entities(entities);
        return reloadUnchanged();
    }

    private double request() throws IOException {
        long begun = System.nanoTime();
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/version").toURL()
                .openConnection();
        connection.setReadTimeout(REQUEST_LIMIT_MILLIS);
        if (connection.getResponseCode() != OK) {
            throw new IllegalStateException("The reload failed, see " + log);
        }
        try (InputStream body = connection.getInputStream()) {
            String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.equals("version " + version)) {
                throw new IllegalStateException("Not reloaded: " + answer + " instead of " + version);
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public void close() {
        List<ProcessHandle> started = maven.descendants().toList();
        started.forEach(ProcessHandle::destroy);
        maven.destroy();
        try {
            if (!maven.waitFor(30, TimeUnit.SECONDS)) {
                started.forEach(ProcessHandle::destroyForcibly);
                maven.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }
}
