package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A type that changes without the table being rewritten under a lock: a column of the new type is filled beside the old one,
 * kept in step by a trigger, and takes its name at the end. The old one stays for a draft that drops it.
 */
final class SwappedColumn {

    private static final String SWAPPED = "Every row has its value in the new type by now: the two columns change their names,"
            + " which is quick.";
    private static final Pattern USING = Pattern.compile(".* type .+? using (.*)", Pattern.DOTALL);

    private final DirectChange direct;
    private final ChangeColumnType change;
    private final String table;
    private final String column;
    private final String newName;
    private final String oldName;
    private final String trigger;

    private SwappedColumn(DirectChange direct) {
        this.direct = direct;
        this.change = (ChangeColumnType) direct.change();
        this.table = direct.name(change.table());
        this.column = change.before().name();
        this.newName = beside(change, direct, "_new");
        this.oldName = beside(change, direct, "_old");
        this.trigger = FittingName.of(change.table().name() + "_" + column, "_converted", Set.of());
    }

    static List<Stage> of(DirectChange direct) {
        return new SwappedColumn(direct).stages();
    }

    /** What is still to be dropped afterwards. */
    static DropColumn leftBehind(DirectChange direct) {
        SwappedColumn swapped = new SwappedColumn(direct);
        return new DropColumn(swapped.change.table(), ColumnsInStep.named(swapped.change.before(), swapped.oldName)
                .withNullable(true));
    }

    private static String beside(ChangeColumnType change, DirectChange direct, String suffix) {
        Set<String> taken = direct.plan().before().tables().get(change.table()).columns().stream().map(Column::name)
                .collect(Collectors.toSet());
        return FittingName.of(change.before().name(), suffix, taken);
    }

    private List<Stage> stages() {
        String converted = expression(direct.last());
        Column added = ColumnsInStep.named(change.after(), newName);
        List<Statement> adding = new ArrayList<>(direct.instead(new AddColumn(change.table(), added.withNullable(true))));
        adding.addAll(converting(converted));
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(Stage.Kind.TOGETHER, adding,
                List.of(undoing(dropTrigger()), undoing(dropFunction()), undoing(alter() + " drop column " + quoted(newName))),
                new TreeSet<>(List.of(ObjectName.column(change.table(), newName))), null));
        stages.add(Backfill.inBatches(direct, change.table(), "update " + table + " set " + quoted(newName) + " = " + converted
                + " where " + quoted(newName) + " is null and " + quoted(column) + " is not null"));
        if (!change.after().nullable()) {
            stages.addAll(ProvenNotNull.of(direct, change.table(), added, null,
                    List.of(undoing(alter() + " alter column " + quoted(newName) + " drop not null"))));
        }
        stages.add(swap());
        return stages;
    }

    private List<Statement> converting(String converted) {
        String function = """
                create function %s() returns trigger language plpgsql as $trigger$
                begin
                    new.%s := (select %s from (select new.*) as the_row);
                    return new;
                end
                $trigger$""".formatted(function(), quoted(newName), converted);
        return List.of(direct.statement(function), direct.statement("create trigger " + quoted(trigger)
                + " before insert or update on " + table + " for each row execute function " + function() + "()"));
    }

    private Stage swap() {
        List<Statement> statements = new ArrayList<>(List.of(direct.statement(dropTrigger()),
                direct.statement(dropFunction())));
        List<Statement> undo = new ArrayList<>();
        // what came since then is known in the new type only
        undo.add(undoing("update " + table + " set " + quoted(oldName) + " = " + expression(direct.lastUndo()) + " where "
                + quoted(oldName) + " is null and " + quoted(column) + " is not null"));
        undo.add(undoing(alter() + " rename column " + quoted(column) + " to " + quoted(newName)));
        undo.add(undoing(alter() + " rename column " + quoted(oldName) + " to " + quoted(column)));
        if (!change.before().nullable()) {
            // nobody fills it from now on
            statements.add(direct.statement(alter() + " alter column " + quoted(column) + " drop not null"));
            undo.add(undoing(alter() + " alter column " + quoted(column) + " set not null"));
        }
        converting(expression(direct.last())).forEach(statement -> undo.add(undoing(statement.sql())));
        statements.add(direct.statement(alter() + " rename column " + quoted(column) + " to " + quoted(oldName)));
        statements.add(direct.statement(alter() + " rename column " + quoted(newName) + " to " + quoted(column)));
        return new Stage(Stage.Kind.ALONE, statements, undo,
                new TreeSet<>(List.of(ObjectName.column(change.table(), oldName))), SWAPPED);
    }

    /** What the planner converts with; the column itself where the server converts by assignment. */
    private String expression(String alter) {
        Matcher using = USING.matcher(alter);
        return using.matches() ? using.group(1) : quoted(column);
    }

    private String function() {
        return direct.name(new QualifiedName(change.table().schema(), trigger));
    }

    private String dropTrigger() {
        return "drop trigger " + quoted(trigger) + " on " + table;
    }

    private String dropFunction() {
        return "drop function " + function() + "()";
    }

    private String alter() {
        return "alter table " + table;
    }

    private Statement undoing(String sql) {
        return direct.undoing(sql);
    }

    private static String quoted(String name) {
        return Identifiers.quote(name);
    }
}
