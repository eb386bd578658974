package io.quarkiverse.migrationreview.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Draft;

/** A number means the draft that was seen by it, and no other. */
class ShiftedNumbersTest extends ConsoleTest {

    @Test
    void decidesNothingBeforeAnythingWasSeen() throws Exception {
        project.taskWithPriority();

        assertThat(terminal.type("migrations approve 1 --apply")).contains("Draft 1 has not been looked at here yet.",
                project.review().drafts().get(0).title());
        assertThat(terminal.succeeded()).isFalse();
        assertThat(project.review().drafts()).hasSize(1);

        terminal.type("migrations approve 1 --apply");
        assertThat(terminal.succeeded()).isTrue();
    }

    @Test
    void decidesNothingOnADraftThatTookTheNumberOfAnother() throws Exception {
        project.taskWithPriority();
        terminal.type("migrations list");
        Draft seen = project.review().drafts().get(0);
        project.taskWithLabel();

        for (String line : new String[] { "migrations approve 1", "migrations list" }) {
            String printed = terminal.type(line).replaceAll("\\s+", " ");
            if (line.contains("approve")) {
                assertThat(printed).contains("The drafts have changed since they were looked at here: draft 1 was \""
                        + seen.title() + "\" then", project.review().drafts().get(0).title());
                assertThat(terminal.succeeded()).isFalse();
            }
        }
        assertThat(project.migrations().toFile().list()).hasSize(1);
    }

    @Test
    void decidesNothingOnTheNextDraftAfterTheFirstIsGone() throws Exception {
        project.taskWithPriorityOnly();
        terminal.type("migrations list");
        terminal.type("migrations approve 1 --apply");

        assertThat(terminal.type("migrations approve 1 --apply --accept all")).contains("The drafts have changed");
        assertThat(project.drafted().review().drafts()).hasSize(1);
        assertThat(terminal.type("migrations reject 2")).contains("There is no draft 2.");
    }

    @Test
    void knowsWhatWasSeenOnAPageUntilSomethingIsSeenHere() throws Exception {
        project.taskWithPriority();
        ReviewConsole console = new ReviewConsole(project.service(), new Application() {
            @Override
            public void reload() {
                // nothing to take over
            }

            @Override
            public Optional<String> problem() {
                return Optional.of("missing column");
            }
        }, new Paint(() -> false));
        console.sawElsewhere(project.service().review());

        assertThat(new Terminal(console).type("migrations approve 1")).contains("V2__");
        project.drafted().taskThatIsDue();
        assertThat(new Terminal(console).type("migrations list")).contains("The application does not run: missing column");
        console.sawElsewhere(project.service().review());
        assertThat(console.seenAs(1)).isPresent();
        project.taskWithLabel();
        console.sawElsewhere(project.service().review());
        assertThat(console.seenAs(1)).get().extracting(draft -> draft.draft().title())
                .isNotEqualTo(project.review().drafts().get(0).title());
    }
}
