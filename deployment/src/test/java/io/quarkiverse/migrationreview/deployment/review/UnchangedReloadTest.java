package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** A live reload that changed neither an entity nor a script. */
class UnchangedReloadTest extends ReviewTest {

    @Test
    void asksNoServer() throws Exception {
        project.entities(Task.class).approveAll();
        letNobodyIn(true);

        project.entities(Task.class);

        assertThat(project.titles()).isEmpty();
        assertThat(project.review().server()).startsWith("PostgreSQL ");
        letNobodyIn(false);
    }

    @Test
    void asksAgainWhenToldTo() throws Exception {
        project.entities(Task.class).approveAll();
        letNobodyIn(true);

        project.draftAgain();

        assertThat(project.review().problem()).isNotNull();
        letNobodyIn(false);
        project.draftAgain();
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void asksAgainWhenAScriptHasCome() throws Exception {
        project.entities(Task.class).approveAll();
        project.script("V9__note.sql", "create table note ()");

        project.entities(Task.class);

        assertThat(project.review().unapplied()).extracting(Review.UnappliedScript::script).containsExactly("V9__note.sql");
    }

    private void letNobodyIn(boolean nobody) throws Exception {
        String name = project.database().databaseName();
        DevDatabases.execute(project.database().database("postgres"),
                "alter database \"" + name + "\" allow_connections " + !nobody);
    }
}
