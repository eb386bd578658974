package io.quarkiverse.migrationreview.deployment.model;

import java.util.Objects;

/**
 * The place in the Java sources that asks for a database object.
 *
 * @param className the binary name of the entity class
 * @param member the attribute, with dots into embeddables ({@code address.street}); {@code null} for the class itself
 */
public record JavaMember(String className, String member) {

    private static final String MEMBER = "#";

    public JavaMember {
        Objects.requireNonNull(className, "className");
    }

    /**
     * The member as Javadoc refers to it, which {@link #parse(String)} reads again: {@code org.acme.Task#title}, or the class
     * name alone.
     */
    public String reference() {
        return member == null ? className : className + MEMBER + member;
    }

    /** Reads what {@link #reference()} wrote; any text is one. */
    public static JavaMember parse(String reference) {
        int end = reference.indexOf(MEMBER);
        return end < 0 ? new JavaMember(reference, null)
                : new JavaMember(reference.substring(0, end), reference.substring(end + MEMBER.length()));
    }

    /** {@code org.acme.Task.title}, or the class name alone. */
    @Override
    public String toString() {
        return member == null ? className : className + "." + member;
    }
}
