package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project folder with a chain in it, in the usual places. */
record ChainFolder(Path project) {

    Path migrations() {
        return project.resolve("src/main/resources/db/migration");
    }

    Path built() {
        return project.resolve("target/classes/db/migration");
    }

    Path undo() {
        return project.resolve("src/main/db-undo");
    }

    ChainLocations locations() {
        return new ChainLocations(List.of(migrations()), List.of(), migrations(), built(), undo(), project);
    }

    ChainFolder with(String name, String content) throws IOException {
        Path file = migrations().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    MigrationChain read() throws ChainException {
        return MigrationChain.read(locations(), ScriptNaming.FLYWAY_DEFAULT);
    }

    /** Every file of the project, hidden ones too, with {@code /}. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
