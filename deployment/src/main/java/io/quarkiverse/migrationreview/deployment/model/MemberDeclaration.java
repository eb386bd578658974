package io.quarkiverse.migrationreview.deployment.model;

import java.util.List;
import java.util.Objects;

/**
 * How a mapped class or attribute is written down in Java.
 *
 * @param member the class or attribute
 * @param place where the attribute stands; {@code null} for a class, and for attributes without a field
 * @param formerNames what it says its table or column was called before; empty when it says nothing
 */
public record MemberDeclaration(JavaMember member, Place place, List<String> formerNames) {

    public MemberDeclaration {
        Objects.requireNonNull(member, "member");
        formerNames = List.copyOf(formerNames);
    }

    /**
     * The place of a field.
     *
     * @param className the class that declares it, which may be a superclass or an embeddable
     * @param index how many fields stand before it
     * @param previous the field right before it; {@code null} for the first one
     */
    public record Place(String className, int index, String previous) {
    }
}
