package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.chain.ChainLocations;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;

/** A chain of any number of scripts that leads to a generated model. */
final class GeneratedChain {

    private static final String LOCATION = "src/main/resources/db/migration";

    private GeneratedChain() {
    }

    /** Where the scripts of a project lie. */
    static ChainLocations locations(Path project) {
        Path migrations = project.resolve(LOCATION);
        return new ChainLocations(List.of(migrations), List.of(), migrations, null, project.resolve("src/main/db-undo"),
                project);
    }

    /**
     * Writes the scripts: the statements of the model in equal portions, as far as there are enough; the scripts that are left
     * over
     * put rows right, as scripts of old projects do.
     *
     * @param tables the tables of the model
     */
    static void write(Path project, EntityModel model, List<String> tables, int scripts) throws IOException {
        Path migrations = project.resolve(LOCATION);
        Files.createDirectories(migrations);
        List<String> statements = model.createScript();
        int building = Math.min(scripts, statements.size());
        for (int number = 0; number < scripts; number++) {
            List<String> portion = new ArrayList<>();
            if (number < building) {
                portion.addAll(statements.subList((int) ((long) statements.size() * number / building),
                        (int) ((long) statements.size() * (number + 1) / building)));
            } else {
                portion.add("update " + tables.get(number % tables.size()) + " set quantity = 0 where quantity < 0");
            }
            Files.writeString(migrations.resolve("V" + (number + 1) + "__script.sql"), String.join(";\n", portion) + ";\n");
        }
    }
}
