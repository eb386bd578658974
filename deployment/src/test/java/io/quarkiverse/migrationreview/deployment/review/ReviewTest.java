package io.quarkiverse.migrationreview.deployment.review;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** A new project, with an empty dev database, for each test. */
abstract class ReviewTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @TempDir
    Path folder;
    ReviewedProject project;

    @BeforeEach
    void startAProject() throws Exception {
        project = new ReviewedProject(folder, DATABASES.newDatabase());
    }

    @AfterEach
    void endTheProject() {
        project.close();
    }
}
