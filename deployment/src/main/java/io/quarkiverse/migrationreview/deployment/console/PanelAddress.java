package io.quarkiverse.migrationreview.deployment.console;

import java.util.function.Function;

/**
 * Where the panel is found in a browser, worked out as Quarkus does it for its own key that opens the Dev UI.
 */
final class PanelAddress {

    private static final String PAGE = "dev-ui/quarkus-migration-review/pending";

    private PanelAddress() {
    }

    /**
     * The address.
     *
     * @param property the value of a configuration property; {@code null} when it is not set
     */
    static String of(Function<String, String> property) {
        boolean secure = "disabled".equals(property.apply("quarkus.http.insecure-requests"));
        String host = or(property.apply("quarkus.http.host"), "localhost");
        String port = secure ? or(property.apply("quarkus.http.ssl-port"), "8443")
                : or(property.apply("quarkus.http.port"), "8080");
        // a server that listens everywhere is reached by this name, and on some systems by no other
        String reached = host.equals("0.0.0.0") ? "localhost" : host;
        String root = slashes(or(property.apply("quarkus.http.root-path"), "/"));
        String nonApplication = or(property.apply("quarkus.http.non-application-root-path"), "q");
        String path = nonApplication.startsWith("/") ? slashes(nonApplication)
                : slashes(root + nonApplication.replaceFirst("^\\$\\{quarkus\\.http\\.root-path}/*", ""));
        return (secure ? "https" : "http") + "://" + reached + ":" + port + path + PAGE;
    }

    private static String slashes(String path) {
        return ("/" + path + "/").replaceAll("/+", "/");
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
