package io.quarkiverse.migrationreview.deployment.check;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Files as reports name them: relative to the project, wherever that was checked out.
 */
final class ReportedPath {

    private ReportedPath() {
    }

    /**
     * The path of a file below the project, with slashes.
     *
     * @param place a file, or anything else that something was found in; may be {@code null}
     * @return {@code null} when it is no file of the project
     */
    static String relative(Path project, String place) {
        String root = project.toAbsolutePath().normalize() + File.separator;
        if (place == null || !place.startsWith(root) || place.length() == root.length()) {
            return null;
        }
        return place.substring(root.length()).replace('\\', '/');
    }

    /** A relative reference, RFC 3986. */
    static String uri(String relative) {
        try {
            return new URI(null, null, relative, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No relative path: " + relative, e);
        }
    }
}
