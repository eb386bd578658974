package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A column under two names, for code of two releases: a trigger hands over what either writes. The old one goes, with the
 * trigger, in a draft of its own.
 *
 * @param table of both columns
 * @param schema where names are looked up
 */
record ColumnsInStep(QualifiedName table, String before, String after, Schema schema) {

    static List<Stage> of(DirectChange direct) {
        Rename rename = (Rename) direct.change();
        ColumnsInStep columns = of(rename, direct.plan());
        Column added = direct.plan().after().tables().get(rename.object().container()).column(columns.after).orElseThrow();
        List<Statement> adding = new ArrayList<>(direct.instead(new AddColumn(columns.table, added.withNullable(true))));
        columns.create().forEach(sql -> adding.add(direct.statement(sql)));
        List<Statement> undo = new ArrayList<>();
        columns.drop().forEach(sql -> undo.add(direct.undoing(sql)));
        undo.add(direct.undoing("alter table " + columns.tableName() + " drop column " + quoted(columns.after)));
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(Stage.Kind.TOGETHER, adding, undo,
                new TreeSet<>(List.of(ObjectName.column(columns.table, columns.after))), null));
        stages.add(Backfill.inBatches(direct, columns.table, "update " + columns.tableName() + " set " + quoted(columns.after)
                + " = " + quoted(columns.before) + " where " + quoted(columns.after) + " is null and "
                + quoted(columns.before) + " is not null"));
        if (!added.nullable()) {
            stages.addAll(ProvenNotNull.of(direct, columns.table, added, null, List.of(direct.undoing("alter table "
                    + columns.tableName() + " alter column " + quoted(columns.after) + " drop not null"))));
        }
        return stages;
    }

    private static ColumnsInStep of(Rename rename, MigrationPlan plan) {
        return new ColumnsInStep(rename.object().container(), rename.before().member(), rename.object().member(),
                plan.after());
    }

    /** What is still to be dropped afterwards. */
    static DropColumn leftBehind(Rename rename, MigrationPlan plan) {
        ColumnsInStep columns = of(rename, plan);
        return new DropColumn(columns.table,
                plan.before().tables().get(columns.table).column(columns.before).orElseThrow());
    }

    /**
     * Has drops of columns take the trigger along that has kept them in step.
     *
     * @param isThere whether a trigger of that name was created, and not dropped since
     */
    static MigrationPlan contract(MigrationPlan plan, Predicate<String> isThere) {
        MigrationPlan contracted = plan;
        for (Change change : plan.changes()) {
            if (change instanceof DropColumn drop && plan.before().tables().containsKey(drop.table())) {
                for (Column other : plan.before().tables().get(drop.table()).columns()) {
                    ColumnsInStep columns = new ColumnsInStep(drop.table(), drop.column().name(), other.name(),
                            plan.before());
                    if (isThere.test(columns.trigger())) {
                        contracted = contracted.withSteps(contracted.steps().stream()
                                .map(step -> columns.contract(step, drop)).toList());
                    }
                }
            }
        }
        return contracted;
    }

    private MigrationStep contract(MigrationStep step, DropColumn drop) {
        List<Statement> statements = new ArrayList<>(step.statements());
        int first = statements.indexOf(statements.stream().filter(each -> each.change().equals(drop)).findFirst()
                .orElse(null));
        if (first < 0) {
            return step;
        }
        statements.addAll(first, drop().stream().map(sql -> new Statement(sql, drop)).toList());
        List<Statement> undo = new ArrayList<>(step.undo());
        create().forEach(sql -> undo.add(new Statement(sql, drop.inverse())));
        return new MigrationStep(step.transactional(), statements, undo, step.reason(), step.interim());
    }

    private List<String> create() {
        String old = quoted(before);
        String now = quoted(after);
        return List.of("""
                create function %1$s() returns trigger language plpgsql as $trigger$
                begin
                    if tg_op = 'INSERT' then
                        new.%3$s := coalesce(new.%3$s, new.%2$s);
                        new.%2$s := new.%3$s;
                    elsif new.%3$s is distinct from old.%3$s then
                        new.%2$s := new.%3$s;
                    elsif new.%2$s is distinct from old.%2$s then
                        new.%3$s := new.%2$s;
                    end if;
                    return new;
                end
                $trigger$""".formatted(function(), old, now),
                "create trigger " + quoted(trigger()) + " before insert or update on " + tableName()
                        + " for each row execute function " + function() + "()");
    }

    private List<String> drop() {
        return List.of("drop trigger " + quoted(trigger()) + " on " + tableName(), "drop function " + function() + "()");
    }

    private String trigger() {
        return FittingName.of(table.name() + "_" + before + "_" + after, "_in_step", Set.of());
    }

    private String function() {
        return schema.sqlName(new QualifiedName(table.schema(), trigger()));
    }

    private String tableName() {
        return schema.sqlName(table);
    }

    static Column named(Column column, String name) {
        return new Column(name, column.type(), column.nullable(), column.defaultExpression(), column.identity(),
                column.generated(), column.collation(), column.comment());
    }

    private static String quoted(String name) {
        return Identifiers.quote(name);
    }
}
