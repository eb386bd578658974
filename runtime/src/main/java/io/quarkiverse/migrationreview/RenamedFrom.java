package io.quarkiverse.migrationreview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the table of an entity, or the column of an attribute, was called before, so that the migration renames it and
 * keeps its rows instead of dropping the one and adding the other.
 *
 * <pre>
 * &#64;RenamedFrom("title")
 * public String summary;
 * </pre>
 * <p>
 * In dev mode a rename is asked about; with this annotation it needs no answer, which is what builds and coding agents want. On
 * an attribute with a table of its own, such as an element collection, it is about that table.
 * <p>
 * It has an effect only as long as the former name is in the database and no longer mapped. Once the migration is there it does
 * nothing, and can be removed at any time, or stay. Two that claim the same former name are refused when drafting.
 * <p>
 * It is read when the application is built, and is not there at run time.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
@Retention(RetentionPolicy.CLASS)
public @interface RenamedFrom {

    /**
     * Former names of the table or column, exactly as the database has them. Of several, the first one that is still there
     * counts.
     */
    String[] value();
}
