package io.quarkiverse.migrationreview.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Indexer;
import org.jboss.logging.Logger;

/**
 * Finds the entity classes in jars. A jar is read once, for as long as it stays the same. Mapped superclasses and embeddables
 * need no looking for: Quarkus itself refuses an entity that has one which is not indexed, and by themselves they map nothing.
 */
final class JarEntities {

    private static final Logger LOG = Logger.getLogger(JarEntities.class);

    private static final DotName ENTITY = DotName.createSimple("jakarta.persistence.Entity");
    /** How a class file names the type of an annotation: JVM specification, 4.7.16. */
    private static final String DESCRIPTOR = "Ljakarta/persistence/Entity;";

    private final Map<Path, Content> read = new ConcurrentHashMap<>();

    /**
     * The names of the entity classes in a jar, in the order of the alphabet.
     *
     * @return empty when there are none, or the file can't be read: the application then says so itself
     */
    List<String> in(Path jar) {
        try {
            BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
            Content content = read.get(jar);
            if (content == null || content.size() != file.size() || !content.modified().equals(file.lastModifiedTime())) {
                content = new Content(file.size(), file.lastModifiedTime(), entities(jar));
                read.put(jar, content);
            }
            return content.entities();
        } catch (IOException e) {
            LOG.debugf(e, "It is not known whether %s holds entities", jar);
            return List.of();
        }
    }

    private static List<String> entities(Path jar) throws IOException {
        Indexer indexer = new Indexer();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    byte[] bytes;
                    try (InputStream in = zip.getInputStream(entry)) {
                        bytes = in.readAllBytes();
                    }
                    // searching is a tenth of the work of indexing, and nearly no class has it
                    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(DESCRIPTOR)) {
                        indexer.index(new ByteArrayInputStream(bytes));
                    }
                }
            }
        }
        return indexer.complete().getAnnotations(ENTITY).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(annotation -> annotation.target().asClass().name().toString()).sorted().toList();
    }

    private record Content(long size, FileTime modified, List<String> entities) {
    }
}
