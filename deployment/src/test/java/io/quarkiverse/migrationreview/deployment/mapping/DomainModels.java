package io.quarkiverse.migrationreview.deployment.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.model.EntityModelReader;
import io.quarkiverse.migrationreview.deployment.model.PersistenceUnit;

/**
 * The annotated domain models of {@code org.hibernate.orm:hibernate-testing}, one for each package with entities. The
 * build puts the jar into {@code target/corpus}, with what it needs.
 */
final class DomainModels {

    private static final Path CORPUS = Path.of("target", "corpus");
    private static final String ROOT = "org/hibernate/testing/orm/domain/";

    private final ClassLoader loader;
    private final SortedMap<String, List<String>> managed = new TreeMap<>();

    DomainModels() {
        List<Path> jars;
        try (Stream<Path> files = Files.list(CORPUS)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            loader = new URLClassLoader(jars.stream().map(DomainModels::url).toArray(URL[]::new),
                    DomainModels.class.getClassLoader());
            for (Path jar : jars) {
                collect(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of the domain models can't be read; \"mvn generate-test-resources\""
                    + " puts it into " + CORPUS, e);
        }
        List<String> shared = managed.remove("");
        managed.values().forEach(classes -> classes.addAll(shared));
        managed.values().removeIf(classes -> classes.stream().noneMatch(name -> load(name).isAnnotationPresent(Entity.class)));
    }

    /** Their packages below the root, ordered: {@code animal}, {@code userguide.tooling}. */
    List<String> names() {
        return List.copyOf(managed.keySet());
    }

    /** The statements that make the schema of a model in an empty database. */
    List<String> script(String name) throws EntityModelException {
        return EntityModelReader.read(new PersistenceUnit(name, managed.get(name), Map.of(), sources -> {
        }, false), loader).createScript();
    }

    private void collect(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().map(entry -> entry.getName()).sorted()
                    .filter(name -> name.startsWith(ROOT) && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> isManaged(load(name)))
                    .forEach(name -> managed.computeIfAbsent(model(name), key -> new ArrayList<>()).add(name));
        }
    }

    private static String model(String className) {
        String below = className.substring(ROOT.length());
        int dot = below.lastIndexOf('.');
        return dot < 0 ? "" : below.substring(0, dot);
    }

    private static boolean isManaged(Class<?> type) {
        return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class)
                || type.isAnnotationPresent(MappedSuperclass.class) || type.isAnnotationPresent(Converter.class);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is in the jar, and not in its class loader", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
