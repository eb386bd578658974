package io.quarkiverse.migrationreview.deployment.plan;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;

/** Comments. */
final class CommentSql {

    private CommentSql() {
    }

    static String of(ObjectName comment, String text, Schema state) {
        return comment.kind().words() + " " + path(comment, state) + " is "
                + (text == null ? "null" : SqlText.literal(text));
    }

    private static String path(ObjectName comment, Schema state) {
        String container = state.sqlName(comment.container());
        return comment.member() == null ? container : container + "." + Identifiers.quote(comment.member());
    }
}
