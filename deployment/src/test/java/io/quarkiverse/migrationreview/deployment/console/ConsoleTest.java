package io.quarkiverse.migrationreview.deployment.console;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.review.TrackerProject;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** A task tracker whose table is there, and a terminal without colours. */
abstract class ConsoleTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @TempDir
    Path folder;
    TrackerProject project;
    Terminal terminal;

    @BeforeEach
    void openATerminal() throws Exception {
        project = new TrackerProject(folder, DATABASES.newDatabase()).task(true);
        terminal = new Terminal(project.service(), false);
    }

    @AfterEach
    void endTheProject() {
        project.close();
    }
}
