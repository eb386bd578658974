package io.quarkiverse.migrationreview.deployment.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Outcome;

/** Whatever an agent gives a tool, it is answered in words. */
class ToolTest {

    private final Tool tool = new Tool("paint", "Paints.", List.of(ToolParameter.required("colour", "Which"),
            ToolParameter.optional("coats", "How many")), values -> values);

    @Test
    void takesTextNumbersAndTruthValues() {
        assertThat(tool.call(Map.of("colour", "red", "coats", 2))).isEqualTo(Map.of("colour", "red", "coats", "2"));
        assertThat(tool.call(Map.of("colour", true))).isEqualTo(Map.of("colour", "true"));
    }

    @Test
    void doesWithoutWhatIsOptional() {
        Map<String, Object> given = new HashMap<>(Map.of("colour", "red"));
        given.put("coats", null);
        assertThat(tool.call(given)).isEqualTo(Map.of("colour", "red"));
        given.put("coats", " ");
        assertThat(tool.call(given)).isEqualTo(Map.of("colour", "red"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(tool.call(Map.of("coats", "1"))).isEqualTo(refused("The parameter colour is missing."));
        assertThat(tool.call(Map.of("colour", ""))).isEqualTo(refused("The parameter colour is missing."));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(tool.call(Map.of("color", "red"))).isEqualTo(refused("paint has no parameter called color."));
    }

    @Test
    void saysWhatIsNoText() {
        assertThat(tool.call(Map.of("colour", List.of("red")))).isEqualTo(refused("The parameter colour has to be text."));
        assertThat(tool.call(Map.of("colour", Map.of()))).isEqualTo(refused("The parameter colour has to be text."));
    }

    private static Outcome refused(String message) {
        return new Outcome(Outcome.Kind.REFUSED, message, "It takes: colour, coats.", null, null);
    }
}
