package io.quarkiverse.migrationreview.deployment.devmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of an application in dev mode, as somebody has committed them. */
final class SourceCommit {

    private SourceCommit() {
    }

    /** Makes the project of a source file a Git repository, and commits what is there. */
    static void ofProjectWith(Path source) throws IOException, InterruptedException {
        Path folder = source;
        while (!folder.endsWith("src")) {
            folder = folder.getParent();
        }
        Path project = folder.getParent();
        git(project, "init", "-q");
        git(project, "add", "src");
        git(project, "-c", "user.name=Ada Lovelace", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "Begin");
    }

    private static void git(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(project.toFile()).inheritIO().start().waitFor()).isZero();
    }
}
