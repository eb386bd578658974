package io.quarkiverse.migrationreview.deployment.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the entities of one persistence unit want from the database.
 *
 * @param persistenceUnit the name of the unit
 * @param createScript Hibernate's create script, a statement each, without the creation of schemas
 * @param schemas the schemas it names, as PostgreSQL stores them; the default schema only when it is configured
 * @param objects the tables, columns and sequences with the Java members they come from, in a stable order
 */
public record EntityModel(String persistenceUnit, List<String> createScript, SortedSet<String> schemas,
        List<MappedObject> objects) {

    public EntityModel {
        createScript = List.copyOf(createScript);
        schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
        objects = List.copyOf(objects);
    }

    /**
     * A text that changes when, and only when, the desired schema can have changed: SHA-256 of the script, in hexadecimal.
     */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            schemas.forEach(schema -> digest.update((schema + "\n").getBytes(StandardCharsets.UTF_8)));
            createScript.forEach(statement -> digest.update((statement + ";\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
