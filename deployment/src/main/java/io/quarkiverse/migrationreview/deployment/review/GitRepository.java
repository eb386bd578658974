package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/**
 * What Git knows of the files of a project. Where there is no Git, no repository or no answer within two seconds, nothing is
 * known: nobody waits for it, and nothing depends on it.
 */
final class GitRepository {

    private static final Logger LOG = Logger.getLogger(GitRepository.class);
    private static final int TIMEOUT_SECONDS = 2;
    private static final String AUTHOR = "author ";
    private static final String FILE_DIFF = "diff --git ";
    private static final String NEW_FILE = "+++ b/";

    private final Path project;

    GitRepository(Path project) {
        this.project = project.toAbsolutePath().normalize();
    }

    /**
     * Who first committed the files below some folders.
     *
     * @return by absolute path; without what was never committed
     */
    Map<Path, String> authors(List<Path> folders) {
        List<String> command = new ArrayList<>(List.of("log", "--diff-filter=A", "--no-renames", "--relative", "--name-only",
                "--format=" + AUTHOR + "%an", "--"));
        folders.forEach(folder -> command.add(folder.toString()));
        Map<Path, String> authors = new TreeMap<>();
        String author = null;
        for (String line : run(command).lines().toList()) {
            if (line.startsWith(AUTHOR)) {
                author = line.substring(AUTHOR.length());
            } else if (!line.isBlank()) {
                // the newest commit comes first, and who brought it in anew is who answers for it
                authors.putIfAbsent(project.resolve(line), author);
            }
        }
        return authors;
    }

    /**
     * What was edited in some files since the last commit.
     *
     * @return unified diffs by absolute path; without files that are as they were, or were never committed
     */
    Map<Path, String> diffs(List<Path> files) {
        List<String> command = new ArrayList<>(List.of("diff", "--no-color", "--no-ext-diff", "--relative", "--src-prefix=a/",
                "--dst-prefix=b/", "HEAD", "--"));
        files.forEach(file -> command.add(file.toString()));
        Map<Path, String> diffs = new TreeMap<>();
        for (String part : files.isEmpty() ? new String[0] : run(command).split("(?m)^(?=" + FILE_DIFF + ")")) {
            int hunks = part.indexOf("\n@@");
            if (hunks >= 0) {
                part.lines().takeWhile(line -> !line.startsWith("@@")).filter(line -> line.startsWith(NEW_FILE)).findFirst()
                        .ifPresent(line -> diffs.put(project.resolve(line.substring(NEW_FILE.length())),
                                part.substring(hunks + 1)));
            }
        }
        return diffs;
    }

    /**
     * When files below some folders were first committed, and by whom.
     *
     * @return by absolute path; without what was never committed
     */
    Map<Path, Addition> additions(List<Path> folders) {
        List<String> command = new ArrayList<>(List.of("log", "--diff-filter=A", "--no-renames", "--relative", "--name-only",
                "--format=" + AUTHOR + "%ct %an", "--"));
        folders.forEach(folder -> command.add(folder.toString()));
        Map<Path, Addition> additions = new TreeMap<>();
        Addition commit = null;
        for (String line : run(command).lines().toList()) {
            if (line.startsWith(AUTHOR)) {
                String[] parts = line.substring(AUTHOR.length()).split(" ", 2);
                commit = new Addition(parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
            } else if (!line.isBlank()) {
                additions.putIfAbsent(project.resolve(line), commit);
            }
        }
        return additions;
    }

    /**
     * The texts that a file had in the last commits that touched it, the newest first; at most ten.
     *
     * @return empty when it was never committed
     */
    List<Version> versions(Path file) {
        List<Version> versions = new ArrayList<>();
        String path = "./" + project.relativize(file).toString().replace('\\', '/');
        for (String commit : run(List.of("log", "-n", "10", "--format=%H", "--", path)).lines().toList()) {
            String text = run(List.of("show", commit + ":" + path));
            // it was deleted there
            if (!text.isEmpty()) {
                versions.add(new Version(commit, text));
            }
        }
        return versions;
    }

    /**
     * What was edited in a file since a commit.
     *
     * @return a unified diff without its head; {@code null} when nothing was
     */
    String diff(String commit, Path file) {
        String printed = run(List.of("diff", "--no-color", "--no-ext-diff", commit, "--", file.toString()));
        int hunks = printed.indexOf("\n@@");
        return hunks < 0 ? null : printed.substring(hunks + 1);
    }

    /** What a command prints; nothing when it fails. */
    private String run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile()).redirectError(Redirect.DISCARD);
        // nothing here may get in the way of what a person does with the repository meanwhile
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Process git = null;
        try {
            git = builder.start();
            git.getOutputStream().close();
            Process started = git;
            String printed = CompletableFuture.supplyAsync(() -> text(started)).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return git.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? printed : "";
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.debug("Git tells nothing", e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            if (git != null) {
                git.destroyForcibly();
            }
        }
    }

    private static String text(Process git) {
        try {
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // the process was ended
            return "";
        }
    }

    /** Who brought a file in, and when. */
    record Addition(String author, Instant at) {

        /** Day and time, where the developer is. */
        private static final DateTimeFormatter DAY = DateTimeFormatter
                .ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(Locale.UK)
                .withZone(ZoneId.systemDefault());

        String day() {
            return DAY.format(at);
        }

        /** When a file came in; what is not committed yet is the latest. */
        static Instant order(Map<Path, Addition> additions, Path file) {
            Addition addition = additions.get(file.toAbsolutePath().normalize());
            return addition == null ? Instant.MAX : addition.at();
        }
    }

    /** The text of a file in a commit. */
    record Version(String commit, String text) {
    }
}
