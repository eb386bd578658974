package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {

    @TempDir
    Path folder;
    private Path project;
    private Path script;

    @BeforeEach
    void commitAScript() throws Exception {
        project = Files.createDirectories(folder.resolve("service"));
        script = write("db/V1__größe.sql", "create table task (id int);\n");
        git("init", "-q");
        git("add", "-A");
        commit("Ada Lovelace");
    }

    private Path write(String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void commit(String author) throws Exception {
        git("add", "-A");
        git("-c", "user.name=" + author, "-c", "user.email=a@example.org", "commit", "-q", "-m", "x");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void knowsWhoBroughtAFileInWhoeverEditedItLater() throws Exception {
        Files.writeString(script, "-- edited\n");
        commit("Charles Babbage");
        Path second = write("db/V2__label.sql", "");
        commit("Grace Hopper");
        write("db/V3__not_committed.sql", "");

        assertThat(new GitRepository(project).authors(List.of(project.resolve("db"))))
                .isEqualTo(Map.of(script, "Ada Lovelace", second, "Grace Hopper"));
    }

    @Test
    void tellsWhatWasEditedSinceTheLastCommit() throws Exception {
        Path untouched = write("db/V2__label.sql", "x\n");
        commit("Grace Hopper");
        Files.writeString(script, "create table task (id bigint);\n");

        Map<Path, String> diffs = new GitRepository(project).diffs(List.of(script, untouched));

        assertThat(diffs).containsOnlyKeys(script);
        assertThat(diffs.get(script)).startsWith("@@ -1 +1 @@")
                .contains("-create table task (id int);\n+create table task (id bigint);\n");
    }

    @Test
    void knowsNothingWhereThereIsNoRepository(@TempDir Path elsewhere) throws Exception {
        Path file = Files.writeString(elsewhere.resolve("a.sql"), "");

        assertThat(new GitRepository(elsewhere).authors(List.of(elsewhere))).isEmpty();
        assertThat(new GitRepository(elsewhere).diffs(List.of(file))).isEmpty();
    }

    @Test
    void saysWhenAFileCameInAsAPersonReadsIt() {
        assertThat(new GitRepository.Addition("Ada Lovelace", Instant.parse("2026-03-04T12:06:07Z")).day())
                .matches("[345] March 2026\\D+\\d\\d:[0-5]\\d");
    }
}
