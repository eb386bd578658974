package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param type as {@code format_type} writes it, modifiers included, for example {@code character varying(255)}
 * @param defaultExpression null if the column has none
 * @param identity null if it is not an identity column
 * @param generated null if it is not computed from other columns
 * @param collation SQL name of the collation, null if it is the one of the type
 * @param comment null if there is none
 */
public record Column(String name, String type, boolean nullable, String defaultExpression, Identity identity,
        Generated generated, String collation, String comment) {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** A nullable column of a type, with nothing else to it. */
    public static Column of(String name, String type) {
        return new Column(name, type, true, null, null, null, null, null);
    }

    /** The type as people write it, for example {@code varchar(255)}. */
    public String typeName() {
        return TypeName.brief(type);
    }

    /** The default as people write it, for example {@code 'OPEN'}; null if the column has none. */
    public String defaultSql() {
        return defaultExpression == null ? null : DefaultExpression.brief(this);
    }

    public Column withType(String newType, String newCollation) {
        return new Column(name, newType, nullable, defaultExpression, identity, generated, newCollation, comment);
    }

    public Column withNullable(boolean newNullable) {
        return new Column(name, type, newNullable, defaultExpression, identity, generated, collation, comment);
    }

    public Column withDefault(String newDefault) {
        return new Column(name, type, nullable, newDefault, identity, generated, collation, comment);
    }

    public Column withIdentity(Identity newIdentity) {
        return new Column(name, type, nullable, defaultExpression, newIdentity, generated, collation, comment);
    }

    public Column withComment(String newComment) {
        return new Column(name, type, nullable, defaultExpression, identity, generated, collation, newComment);
    }

    /** Whether an insert that does not mention this column fails. */
    public boolean mustBeSupplied() {
        return !nullable && defaultExpression == null && identity == null && generated == null;
    }
}
