package io.quarkiverse.migrationreview.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class PanelAddressTest {

    private static final String PAGE = "dev-ui/quarkus-migration-review/pending";

    private static String address(Map<String, String> properties) {
        return PanelAddress.of(properties::get);
    }

    @Test
    void isThatOfTheDevUiByDefault() {
        assertThat(address(Map.of())).isEqualTo("http://localhost:8080/q/" + PAGE);
    }

    @Test
    void followsTheRootPaths() {
        assertThat(address(Map.of("quarkus.http.root-path", "/shop", "quarkus.http.port", "9000")))
                .isEqualTo("http://localhost:9000/shop/q/" + PAGE);
        assertThat(address(Map.of("quarkus.http.root-path", "shop", "quarkus.http.non-application-root-path", "/dev")))
                .isEqualTo("http://localhost:8080/dev/" + PAGE);
        assertThat(address(Map.of("quarkus.http.non-application-root-path", "inside/")))
                .isEqualTo("http://localhost:8080/inside/" + PAGE);
    }

    @Test
    void isReachedWhereTheServerListens() {
        assertThat(address(Map.of("quarkus.http.host", "0.0.0.0"))).startsWith("http://localhost:8080/");
        assertThat(address(Map.of("quarkus.http.insecure-requests", "disabled"))).startsWith("https://localhost:8443/");
    }
}
