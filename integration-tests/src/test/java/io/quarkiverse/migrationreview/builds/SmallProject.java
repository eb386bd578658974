package io.quarkiverse.migrationreview.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of one entity, a migration that creates its table, and a test, with what makes it a case: files that are different,
 * and settings.
 */
final class SmallProject {

    private static final Path BASE = Path.of("src/builds/parcels");
    private static final String MIGRATIONS = "src/main/resources/db/migration/";

    private final String name;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final StringBuilder settings = new StringBuilder();

    private SmallProject(String name) {
        this.name = name;
    }

    /** The project as it is, which is up to date. */
    static SmallProject named(String name) {
        return new SmallProject(name);
    }

    String name() {
        return name;
    }

    SmallProject migration(String file, String sql) {
        return file(MIGRATIONS + file, sql);
    }

    /** Adds a file, or replaces it; its path is relative to the project. */
    SmallProject file(String path, String content) {
        files.put(path, content);
        return this;
    }

    SmallProject setting(String key, String value) {
        settings.append(key).append('=').append(value).append('\n');
        return this;
    }

    /**
     * Writes it to a folder that is not there yet.
     *
     * @param values for what stands between two @ in its POM
     */
    void write(Path folder, Map<String, String> values) throws IOException {
        for (Path file : base()) {
            Path copy = folder.resolve(BASE.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Path pom = folder.resolve("pom.xml");
        String filled = Files.readString(pom).replace("@name@", name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("@" + value.getKey() + "@", value.getValue());
        }
        Files.writeString(pom, filled);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(folder.resolve("src/main/resources/application.properties"), settings, StandardOpenOption.APPEND);
    }

    private static List<Path> base() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
