package io.quarkiverse.migrationreview.deployment.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** The domain models that Hibernate ORM is itself tested with: from nothing to each, from each to the next, and back. */
class DomainModelsTest {

    private static final DomainModels MODELS = new DomainModels();

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    @Test
    void areAllThere() {
        assertThat(MODELS.names()).containsExactly("animal", "contacts", "gambit", "helpdesk", "library", "retail",
                "userguide", "userguide.tooling");
    }

    static List<String> names() {
        return MODELS.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReachedFromAnEmptyDatabase(String model) throws Exception {
        FACTS.between(List.of(), MODELS.script(model));
    }

    static List<List<String>> neighbours() {
        List<List<String>> pairs = new ArrayList<>();
        List<String> names = MODELS.names();
        for (int i = 1; i < names.size(); i++) {
            pairs.add(names.subList(i - 1, i + 1));
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void areReachedFromOneAnother(List<String> pair) throws Exception {
        FACTS.between(MODELS.script(pair.get(0)), MODELS.script(pair.get(1)));
    }
}
