package io.quarkiverse.migrationreview.deployment.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.devui.ReviewActions;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkus.devui.spi.buildtime.jsonrpc.AbstractJsonRpcMethod;

/**
 * What agents are told to do, they can do. Who puts the page before an agent adds name and description from
 * {@code quarkus-extension.yaml}: it has no front matter of its own.
 */
class SkillTest {

    /** Where the tools of Quarkus look for it in the deployment module of an extension. */
    private static final String PATH = "META-INF/quarkus-skill.md";
    private static final Pattern IN_CODE = Pattern.compile("`([a-z]+[A-Z][A-Za-z]*)`");
    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\|");
    /** In the same form as a tool, and none: it is in the answer of one. */
    private static final String OF_AN_ANSWER = "inSync";

    private final ReviewService service = new ReviewService(Clock.systemUTC());
    private final List<String> tools = ReviewTools.tools(service).stream().map(Tool::name).toList();
    private final String skill = read();

    private static String read() {
        try (InputStream page = ReviewTools.class.getClassLoader().getResourceAsStream(PATH)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).distinct().toList();
    }

    @Test
    void namesOnlyToolsThatExist() {
        assertThat(found(IN_CODE, skill)).contains(OF_AN_ANSWER).filteredOn(name -> !name.equals(OF_AN_ANSWER))
                .isSubsetOf(tools);
    }

    @Test
    void listsEveryTool() {
        assertThat(found(IN_TABLE, skill)).containsExactlyInAnyOrderElementsOf(tools);
    }

    @Test
    void fitsOnOnePage() {
        assertThat(skill).doesNotStartWith("---");
        assertThat(skill.lines()).hasSizeLessThan(90).allMatch(line -> line.length() <= 160);
    }

    @Test
    void sendsNobodyToAnActionOfTheDevUI() {
        List<String> actions = ReviewActions.of(service).getDeploymentActions().stream()
                .map(AbstractJsonRpcMethod::getMethodName).toList();
        assertThat(actions).contains("approve").doesNotContainAnyElementsOf(tools);
        assertThat(actions).noneMatch(action -> skill.contains("`" + action + "`"));
    }

    @Test
    void noToolHasANameThatClientsCutOff() {
        assertThat(tools).allMatch(name -> ("quarkus-migration-review_" + name).length() <= 50);
    }
}
