package io.quarkiverse.migrationreview.deployment.catalog;

/**
 * A cast between an enum type and another type, by way of their text. Hibernate ORM makes two of them for each enum type,
 * so that a text can stand where a label is wanted; see {@code PostgreSQLDialect.getCreateEnumTypeCommand}.
 *
 * @param other the type that is not the enum type, as {@code format_type} writes it
 * @param toEnum whether the enum type is the target
 * @param context {@code explicit}, {@code assignment} or {@code implicit}: when the server may apply it by itself
 */
public record EnumCast(String other, boolean toEnum, String context) implements Comparable<EnumCast> {

    /**
     * The statement that creates it.
     *
     * @param type SQL name of the enum type
     */
    public String create(String type) {
        return "create " + signature(type) + " with inout" + (context.equals("explicit") ? "" : " as " + context);
    }

    /**
     * The statement that drops it.
     *
     * @param type SQL name of the enum type
     */
    public String drop(String type) {
        return "drop " + signature(type);
    }

    /**
     * The cast as SQL names it.
     *
     * @param type SQL name of the enum type
     */
    public String signature(String type) {
        String text = TypeName.brief(other);
        return toEnum ? "cast (" + text + " as " + type + ")" : "cast (" + type + " as " + text + ")";
    }

    @Override
    public int compareTo(EnumCast cast) {
        return (toEnum + other + context).compareTo(cast.toEnum + cast.other + cast.context);
    }
}
