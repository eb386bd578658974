package io.quarkiverse.migrationreview.deployment.scratch;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver's own data source, with the URL that a person would write. The driver's names each of its eighty parameters, and
 * Flyway looks for passwords in a URL in a way that takes tens of milliseconds for so long a text, each time it is started.
 */
class DriverDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private static final Set<String> DEFAULTS = defaults();

    @Override
    public String getUrl() {
        String url = super.getUrl();
        String said = Arrays.stream(query(url).split("&")).filter(parameter -> !DEFAULTS.contains(parameter))
                .collect(Collectors.joining("&"));
        String server = url.substring(0, url.length() - query(url).length());
        return said.isEmpty() ? server.replace("?", "") : server + said;
    }

    private static Set<String> defaults() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql:any");
        return Arrays.stream(query(source.getURL()).split("&")).collect(Collectors.toUnmodifiableSet());
    }

    private static String query(String url) {
        return url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
    }
}
