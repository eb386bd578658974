package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Grant;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.View;
import io.quarkiverse.migrationreview.deployment.diff.DropView;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;

/** Views: the query in the server's own layout, then all that was on the view. */
final class ViewSql {

    private static final Pattern PLAIN_VALUE = Pattern.compile("[a-z0-9.]+");

    private ViewSql() {
    }

    static List<String> of(ViewChange change, Schema state) {
        View view = change.view();
        String name = state.sqlName(view.name());
        if (change instanceof DropView) {
            return List.of("drop " + view.kind() + " " + name);
        }
        List<String> statements = new ArrayList<>();
        statements.add("create " + view.kind() + " " + name + options(view) + " as\n"
                + SqlText.lowerKeywordsInLines(view.definition()) + (view.populated() ? "" : "\n  with no data"));
        view.indexes().forEach(index -> statements.add(IndexSql.create(view.name(), index, state)));
        for (Column column : view.columns()) {
            if (column.defaultExpression() != null) {
                statements.add("alter view " + name + " alter column " + Identifiers.quote(column.name()) + " set default "
                        + column.defaultSql());
            }
        }
        if (view.comment() != null) {
            statements.add("comment on " + view.kind() + " " + name + " is " + SqlText.literal(view.comment()));
        }
        for (Column column : view.columns()) {
            if (column.comment() != null) {
                statements.add("comment on column " + name + "." + Identifiers.quote(column.name()) + " is "
                        + SqlText.literal(column.comment()));
            }
        }
        view.attached().forEach(definition -> statements.add(SqlText.lowerKeywordsInLines(definition)));
        // what the owner grants is granted by the owner: the order matters
        if (view.owner() != null) {
            statements.add("alter " + view.kind() + " " + name + " owner to " + Identifiers.quote(view.owner()));
        }
        view.grants().forEach(grant -> statements.add(grant(grant, name)));
        return statements;
    }

    private static String options(View view) {
        if (view.options().isEmpty()) {
            return "";
        }
        return " with (" + String.join(", ", view.options().stream().map(ViewSql::option).toList()) + ")";
    }

    private static String option(String option) {
        int equals = option.indexOf('=');
        String value = option.substring(equals + 1);
        return option.substring(0, equals) + " = " + (PLAIN_VALUE.matcher(value).matches() ? value : SqlText.literal(value));
    }

    private static String grant(Grant grant, String view) {
        String column = grant.column() == null ? "" : " (" + Identifiers.quote(grant.column()) + ")";
        return "grant " + String.join(", ", grant.privileges().stream().map(privilege -> privilege + column).toList())
                + " on " + view + " to " + (grant.grantee() == null ? "public" : Identifiers.quote(grant.grantee()))
                + (grant.grantable() ? " with grant option" : "");
    }
}
