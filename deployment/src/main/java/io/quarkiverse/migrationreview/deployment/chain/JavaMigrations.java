package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * Finds migrations that are Java classes, by the names that Flyway's {@code BaseJavaMigration} insists on.
 */
final class JavaMigrations {

    private static final Pattern NAME = Pattern.compile("(V\\d+(_\\d+)*|R)__[^$]+\\.class");

    private JavaMigrations() {
    }

    /**
     * Refuses a location that holds any: without them, a chain ends elsewhere than the application's does.
     *
     * @param location below the class path roots
     * @throws ChainException when there is one
     * @throws IOException when the class path can't be read
     */
    static void refuse(ClassLoader classLoader, String location) throws ChainException, IOException {
        List<String> found = new ArrayList<>();
        ClassPathUtils.consumeAsPaths(classLoader, location, folder -> collect(folder, found));
        if (!found.isEmpty()) {
            throw new ChainException("The migration chain holds a Java migration", found.get(0),
                    "Java migrations can't be run on a scratch database yet; write it in SQL, or move it out of the Flyway"
                            + " locations.",
                    null);
        }
    }

    private static void collect(Path folder, List<String> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> NAME.matcher(file.getFileName() == null ? "" : file.getFileName().toString()).matches())
                    .map(Path::toString).sorted().forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
