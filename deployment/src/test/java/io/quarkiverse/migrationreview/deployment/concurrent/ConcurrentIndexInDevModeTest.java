package io.quarkiverse.migrationreview.deployment.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/** The application starts in dev mode on such a chain, and drafts on. */
class ConcurrentIndexInDevModeTest {

    private static final int PORT = 18080;

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> {
        jar.addClasses(Note.class);
        ConcurrentChains.addTo(jar, "db/migration");
        StringBuilder properties = new StringBuilder("quarkus.http.port=" + PORT + "\n");
        ConcurrentChains.configuration()
                .forEach((key, value) -> properties.append(key).append('=').append(value).append('\n'));
        jar.addAsResource(new StringAsset(properties.toString()), "application.properties");
    });

    @Test
    void isThereWhenTheDraftsAreMade() {
        assertThat(new ReviewClient(PORT).awaitDrafts(1).path(0).path("title").asText()).isEqualTo("Add author to note");
    }
}
