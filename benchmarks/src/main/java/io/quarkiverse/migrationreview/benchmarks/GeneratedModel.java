package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.model.EntityModelReader;
import io.quarkiverse.migrationreview.deployment.model.PersistenceUnit;

/**
 * A model of any number of entities, as sources and classes in a folder; the same number gives the same sources.
 *
 * @param folder with a folder of sources, one of classes, and one of classes for each edited variant
 */
record GeneratedModel(int entities, Path folder) {

    /**
     * Generates the sources and compiles them, unless an earlier run has left them there.
     *
     * @param parent gets a folder for each number of entities
     */
    static GeneratedModel in(Path parent, int entities) throws IOException {
        GeneratedModel model = new GeneratedModel(entities, parent.resolve("model-" + entities));
        Path complete = model.folder.resolve("complete");
        if (!Files.exists(complete)) {
            EntityCompiler.compile(model.write(), model.classes(Variant.UNCHANGED));
            Files.createFile(complete);
        }
        return model;
    }

    /** Where the sources of the model lie, as far as they are not edited. */
    Path sources() {
        return folder.resolve("sources");
    }

    private List<Path> write() throws IOException {
        Path directory = sources().resolve(EntitySource.PACKAGE);
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> each : EntitySource.enums().entrySet()) {
            written.add(Files.writeString(directory.resolve(each.getKey() + ".java"), each.getValue()));
        }
        for (int entity = 0; entity < entities; entity++) {
            written.add(Files.writeString(directory.resolve(EntitySource.name(entity) + ".java"),
                    EntitySource.of(entity, null)));
        }
        return written;
    }

    /** Makes the classes that a variant has edited, unless that was done before. */
    private void prepare(Variant variant) throws IOException {
        Path directory = classes(variant).resolve(EntitySource.PACKAGE);
        if (Files.exists(directory)) {
            return;
        }
        Files.createDirectories(directory);
        for (Map.Entry<Integer, String> added : variant.added(entities).entrySet()) {
            Path file = Path.of(EntitySource.PACKAGE, EntitySource.name(added.getKey()) + ".class");
            Files.write(classes(variant).resolve(file),
                    FieldAdded.to(Files.readAllBytes(classes(Variant.UNCHANGED).resolve(file)), added.getValue()));
        }
    }

    private Path classes(Variant variant) {
        return folder.resolve("classes-" + variant.name());
    }

    /** The classes of a variant as a live reload loads them: anew each time. The caller closes it. */
    URLClassLoader load(Variant variant) throws IOException {
        prepare(variant);
        URL[] urls = { classes(variant).toUri().toURL(), classes(Variant.UNCHANGED).toUri().toURL() };
        return new URLClassLoader(urls, GeneratedModel.class.getClassLoader());
    }

    /** The names of all classes that Hibernate ORM is told of. */
    PersistenceUnit unit() {
        List<String> names = new ArrayList<>();
        for (int entity = 0; entity < entities; entity++) {
            names.add(EntitySource.PACKAGE + "." + EntitySource.name(entity));
        }
        return new PersistenceUnit("<default>", names, Map.of(), sources -> {
        }, false);
    }

    /** An index of the classes; a build has one anyway. */
    IndexView index(Variant variant) throws IOException {
        prepare(variant);
        Indexer indexer = new Indexer();
        for (Variant each : variant.equals(Variant.UNCHANGED) ? List.of(variant) : List.of(variant, Variant.UNCHANGED)) {
            try (Stream<Path> files = Files.walk(classes(each))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (each.equals(variant) || !Files.exists(classes(variant).resolve(classes(each).relativize(file)))) {
                        try (InputStream content = Files.newInputStream(file)) {
                            indexer.index(content);
                        }
                    }
                }
            }
        }
        return indexer.complete();
    }

    /** What the build makes of the entities of a variant. */
    EntityModel read(Variant variant, IndexView index) throws IOException, EntityModelException {
        try (URLClassLoader loader = load(variant)) {
            return EntityModelReader.read(unit(), loader).declaredIn(index);
        }
    }

    EntityModel read(Variant variant) throws IOException, EntityModelException {
        return read(variant, index(variant));
    }

    /** The names of the tables, in order. */
    List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (int entity = 0; entity < entities; entity++) {
            tables.add(EntitySource.table(entity));
        }
        return Collections.unmodifiableList(tables);
    }
}
