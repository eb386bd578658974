package io.quarkiverse.migrationreview.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Draft;

class CompletionTest extends ConsoleTest {

    @Test
    void offersTheSubcommands() {
        assertThat(terminal.offeredBehind("migrations ")).contains("list", "show", "diff", "approve", "reject", "answer",
                "apply", "check");
        assertThat(terminal.offeredBehind("migrations ap")).containsExactlyInAnyOrder("apply", "approve");
    }

    @Test
    void offersTheDraftsWithTheirTitles() throws Exception {
        project.taskWithPriorityOnly();
        List<Draft> drafts = project.review().drafts();

        assertThat(terminal.offeredBehind("migrations show ")).containsExactly("1 " + drafts.get(0).title(),
                "2 " + drafts.get(1).title());
        assertThat(terminal.offeredBehind("migrations approve 2")).containsExactly("2");
    }

    @Test
    void offersTheHazardsToAcceptOneAfterTheOther() throws Exception {
        project.taskWithPriorityOnly();

        assertThat(terminal.offeredBehind("migrations approve 2 --accept ")).containsExactlyInAnyOrder("D02", "all");
        assertThat(terminal.offeredBehind("migrations approve 2 --accept=D")).containsExactly("D02");
    }

    @Test
    void offersTheQuestionAndItsChoices() throws Exception {
        project.taskThatIsDue();

        assertThat(terminal.offeredBehind("migrations answer ")).containsExactly("1");
        assertThat(terminal.offeredBehind("migrations answer 1 ")).containsExactly("1");
        assertThat(terminal.offeredBehind("migrations answer 1 1 ")).contains("value")
                .anyMatch(choice -> choice.startsWith("1"));
    }
}
