package io.quarkiverse.migrationreview.deployment.model;

import java.util.Objects;

/**
 * The place in the Java sources that asks for a database object.
 *
 * @param className the binary name of the entity class
 * @param member the attribute, with dots into embeddables ({@code address.street}); {@code null} for the class itself
 */
public record JavaMember(String className, String member) {

    public JavaMember {
        Objects.requireNonNull(className, "className");
    }

    /** {@code org.acme.Task.title}, or the class name alone. */
    @Override
    public String toString() {
        return member == null ? className : className + "." + member;
    }
}
