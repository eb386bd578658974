package io.quarkiverse.migrationreview.deployment.buildtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jboss.shrinkwrap.api.spec.JavaArchive;

import io.quarkiverse.migrationreview.deployment.EntityModelBuildItem;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An application whose create script is written twice: by our build step, and by the Hibernate ORM of the running application.
 */
final class BuildTimeScript {

    private final Path atBuildTime;
    private final Path atRunTime;

    private BuildTimeScript(String variant) {
        Path directory = Path.of("target", "create-scripts").toAbsolutePath();
        this.atBuildTime = directory.resolve(variant + "-build-time.sql");
        this.atRunTime = directory.resolve(variant + "-run-time.sql");
    }

    static BuildTimeScript of(String variant) {
        return new BuildTimeScript(variant);
    }

    /** The application, started. */
    QuarkusUnitTest application(Consumer<JavaArchive> classes, Map<String, String> configuration) {
        QuarkusUnitTest application = new QuarkusUnitTest()
                .withApplicationRoot(jar -> classes.accept(jar.addClass(BuildTimeScript.class)))
                .overrideConfigKey("quarkus.datasource.db-kind", "postgresql")
                .overrideConfigKey("quarkus.migration-review.embedded", "always")
                .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "none")
                // there are no migrations here: the scripts alone are looked at
                .overrideConfigKey("quarkus.migration-review.check", "off")
                .overrideConfigKey("quarkus.hibernate-orm.scripts.generation", "create")
                // other tests bring Envers onto the class path, which needs Quarkus' own extension for it to start
                .overrideConfigKey("quarkus.hibernate-orm.unsupported-properties.\"hibernate.integration.envers.enabled\"",
                        "false")
                .overrideConfigKey("quarkus.hibernate-orm.scripts.generation.create-target", atRunTime.toString())
                .addBuildChainCustomizer(builder -> builder.addBuildStep(this::writeModel)
                        .consumes(EntityModelBuildItem.class)
                        .produces(FeatureBuildItem.class)
                        .build());
        configuration.forEach(application::overrideConfigKey);
        return application.setBeforeAllCustomizer(this::clear);
    }

    private void clear() {
        try {
            Files.createDirectories(atBuildTime.getParent());
            Files.deleteIfExists(atBuildTime);
            Files.deleteIfExists(atRunTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeModel(BuildContext context) {
        EntityModelBuildItem item = context.consumeMulti(EntityModelBuildItem.class).get(0);
        if (item.problem() != null) {
            throw new IllegalStateException(item.problem().toString());
        }
        try {
            Files.write(atBuildTime, item.model().createScript());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.produce(new FeatureBuildItem("create-script-of-the-build"));
    }

    /** The statements of our build step. */
    List<String> atBuildTime() throws IOException {
        return Files.readAllLines(atBuildTime);
    }

    /** The statements of the application. */
    List<String> atRunTime() throws IOException {
        return Files.readAllLines(atRunTime).stream().map(line -> line.replaceAll(";$", "")).toList();
    }
}
