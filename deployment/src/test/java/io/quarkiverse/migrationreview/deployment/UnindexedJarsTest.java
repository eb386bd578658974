package io.quarkiverse.migrationreview.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.review.UnindexedJar;
import io.quarkus.maven.dependency.DependencyFlags;
import io.quarkus.maven.dependency.ResolvedDependencyBuilder;

/** Entities in a jar without an index are in no model, and whoever wrote them waits in vain for a draft. */
class UnindexedJarsTest {

    @TempDir
    Path folder;
    private final JarEntities jarEntities = new JarEntities();

    private static ResolvedDependencyBuilder dependency(Path jar) {
        return ResolvedDependencyBuilder.newInstance().setGroupId("org.acme").setArtifactId("model").setVersion("1")
                .setResolvedPath(jar);
    }

    private Path jar(Class<?>... classes) throws IOException {
        Path jar = folder.resolve("model-1.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(zip);
                }
            }
        }
        return jar;
    }

    private List<UnindexedJar> found(ResolvedDependencyBuilder dependency) {
        return found(dependency, Set.of(), Set.of());
    }

    private List<UnindexedJar> found(ResolvedDependencyBuilder dependency, Set<Path> indexed, Set<String> known) {
        return PrecheckProcessor.unindexed(List.of(dependency.build()), indexed, known, jarEntities);
    }

    @Test
    void areFoundWithTheirEntities() throws Exception {
        Path jar = jar(Product.class, Base.class, Mention.class, Customer.class);

        assertThat(found(dependency(jar).setClassifier("jpa"))).containsExactly(new UnindexedJar("org.acme", "model",
                "jpa", "model-1.jar", List.of(Customer.class.getName(), Product.class.getName())));
    }

    @Test
    void areNoneWithoutAnEntity() throws Exception {
        assertThat(found(dependency(jar(Base.class, Mention.class)))).isEmpty();
    }

    @Test
    void areNoneWhereTheEntitiesAreSeenAnotherWay() throws Exception {
        Path jar = jar(Product.class);

        assertThat(found(dependency(jar), Set.of(jar), Set.of())).as("indexed").isEmpty();
        assertThat(found(dependency(jar), Set.of(), Set.of(Product.class.getName()))).as("mapped by name").isEmpty();
        assertThat(found(dependency(jar).setFlags(DependencyFlags.RUNTIME_EXTENSION_ARTIFACT))).as("an extension").isEmpty();
        assertThat(found(dependency(jar).setGroupId("org.hibernate.orm"))).as("Envers").isEmpty();
    }

    @Test
    void areReadAgainOnlyWhenTheyChange() throws Exception {
        Path jar = jar(Product.class);
        FileTime time = Files.getLastModifiedTime(jar);
        List<UnindexedJar> first = found(dependency(jar));
        Files.write(jar, new byte[(int) Files.size(jar)]);
        Files.setLastModifiedTime(jar, time);

        assertThat(found(dependency(jar))).isEqualTo(first).isNotEmpty();

        assertThat(found(dependency(jar(Product.class, Customer.class)))).singleElement()
                .satisfies(found -> assertThat(found.entities()).hasSize(2));
    }

    @Test
    void areNoneWhereTheFileIsNoJar() throws Exception {
        assertThat(found(dependency(Files.writeString(folder.resolve("model.jar"), "not a jar")))).isEmpty();
    }

    @MappedSuperclass
    static class Base {
        @Id
        long id;
    }

    @Entity
    static class Product extends Base {
    }

    @Entity
    static class Customer extends Base {
    }

    /** Names the annotation without having it. */
    static class Mention {
        Entity entity;
    }
}
