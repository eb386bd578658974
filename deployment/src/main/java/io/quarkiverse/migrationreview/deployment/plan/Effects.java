package io.quarkiverse.migrationreview.deployment.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ChangeIdentity;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.Rewriting;

/**
 * What a change makes available, what it needs, and which names it takes: enough to tell which of two changes has to come
 * first. What a change takes away, and what it lets go of, is what its inverse makes available and needs.
 *
 * @param provides objects that exist, or have their final form, only after the change
 * @param needs objects that have to exist before it
 * @param names what no second object may be called, or be
 */
record Effects(Set<String> provides, Set<String> needs, Set<String> names) {

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')*)'::regclass\\)");

    private static final String IDENTIFIER = "(?:[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern CAST = Pattern.compile("'::(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")?)");

    static final Effects NONE = new Effects(Set.of(), Set.of(), Set.of());

    static Effects of(Change change, String defaultSchema) {
        Collector effects = new Collector(defaultSchema);
        effects.collect(change);
        return new Effects(effects.provides, effects.needs, effects.names);
    }

    /** Collects the parts; each method is about one kind of change. */
    private static final class Collector {

        private final String defaultSchema;
        private final Set<String> provides = new HashSet<>();
        private final Set<String> needs = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        Collector(String defaultSchema) {
            this.defaultSchema = defaultSchema;
        }

        void collect(Change change) {
            if (change instanceof CreateSchema create) {
                provides.add("schema " + create.name());
            } else if (change instanceof CreateTable create) {
                table(create.table());
            } else if (change instanceof AddColumn add) {
                provides.add(column(add.table(), add.column().name()));
                names.add(column(add.table(), add.column().name()));
                requires(add.table(), add.column());
                uses(add.table(), add.column());
            } else if (change instanceof ChangeGenerated generated) {
                provides.add(column(generated.table(), generated.after().name()));
                requires(generated.table(), generated.after());
                if (!generated.dropsOnlyTheExpression()) {
                    uses(generated.table(), generated.after());
                }
            } else if (change instanceof AlterColumn alter) {
                if (alter instanceof ChangeColumnType) {
                    provides.add("type of " + column(alter.table(), alter.after().name()));
                    uses(alter.table(), alter.after());
                } else if (alter instanceof ChangeNullability) {
                    requires(alter.table(), alter.after());
                } else if (alter instanceof ChangeIdentity && alter.after().identity() != null) {
                    names.add(numbering(alter.table(), alter.after().name()));
                } else if (alter instanceof ChangeDefault && alter.after().defaultExpression() != null) {
                    uses(alter.table(), alter.after());
                }
            } else if (change instanceof AddConstraint add) {
                constraint(add.table(), add.constraint());
            } else if (change instanceof AddIndex add) {
                index(add.table(), add.index());
            } else if (change instanceof CreateSequence create) {
                relation(create.sequence().name());
                provides.add("sequence " + create.sequence().name().sql(defaultSchema));
            } else if (change instanceof ChangeSequenceOwner owner) {
                needs.add("sequence " + owner.sequence().sql(defaultSchema));
                if (owner.after() != null) {
                    needs.add(column(owner.after().container(), owner.after().member()));
                    names.add(numbering(owner.after().container(), owner.after().member()));
                }
            } else if (change instanceof CreateEnumType create) {
                provides.add("type " + create.type().name().sql(defaultSchema));
                names.add("relation " + create.type().name());
                needs.add("schema " + create.type().name().schema());
            } else if (change instanceof CreateEnumCast create) {
                names.add(create.object().toString());
            } else if (change instanceof Rename rename) {
                rename(rename);
            } else if (change instanceof ChangeEnumLabels labels) {
                provides.add("type " + labels.after().name().sql(defaultSchema));
            } else if (change instanceof AddSeedRow add) {
                columns(add.table(), add.row().cells().stream().map(SeedRow.Cell::column).toList());
            } else if (change instanceof CreateView create) {
                provides.add(create.object().toString());
                create.view().uses().stream().filter(used -> used.kind() == ObjectName.Kind.VIEW)
                        .forEach(used -> needs.add(used.toString()));
            }
        }

        /** Both names of a rename are taken into account: of the inverse, this tells what has the old one. */
        private void rename(Rename rename) {
            ObjectName name = rename.object();
            QualifiedName container = name.container();
            switch (name.kind()) {
                case TABLE -> {
                    names.add("relation " + container);
                    provides.add("table " + container);
                    rename.rewriting().tables().stream().map(Rewriting.Pair::after)
                            .filter(table -> table.name().equals(container)).flatMap(table -> table.columns().stream())
                            .forEach(column -> provides.add(column(container, column.name())));
                }
                case COLUMN -> {
                    names.add(column(container, name.member()));
                    provides.add(column(container, name.member()));
                }
                case CONSTRAINT -> names.add("constraint " + container + " " + name.member());
                case INDEX -> names.add("relation " + new QualifiedName(container.schema(), name.member()));
                case SEQUENCE -> {
                    names.add("relation " + container);
                    provides.add("sequence " + container.sql(defaultSchema));
                }
                case TYPE -> {
                    names.add("relation " + container);
                    provides.add("type " + container.sql(defaultSchema));
                }
                default -> throw new IllegalStateException("Not to be renamed: " + name);
            }
        }

        private void table(Table table) {
            relation(table.name());
            provides.add("table " + table.name());
            for (Column column : table.columns()) {
                provides.add(column(table.name(), column.name()));
                requires(table.name(), column);
                uses(table.name(), column);
            }
            table.constraints().forEach(constraint -> constraint(table.name(), constraint));
            table.indexes().forEach(index -> index(table.name(), index));
            needs.removeAll(provides);
        }

        private void constraint(QualifiedName table, Constraint constraint) {
            columns(table, constraint.columns());
            literals(constraint.definition());
            names.add("constraint " + table + " " + constraint.name());
            if (constraint instanceof ForeignKey key) {
                columns(key.referencedTable(), key.referencedColumns());
                needs.add(key(key.referencedTable(), key.referencedColumns()));
            } else if (!(constraint instanceof CheckConstraint)) {
                names.add("relation " + new QualifiedName(table.schema(), constraint.name()));
                provides.add(key(table, constraint.columns()));
                if (constraint instanceof PrimaryKey) {
                    names.add("primary key of " + table);
                    constraint.columns().forEach(column -> needs.add("not null of " + column(table, column)));
                }
            }
        }

        private void index(QualifiedName table, Index index) {
            columns(table, index.columns());
            literals(index.definition());
            names.add("relation " + new QualifiedName(table.schema(), index.name()));
            if (index.unique()) {
                provides.add(key(table, index.columns()));
            }
        }

        /** A column of a primary key has to be not null, for as long as the key is there. */
        private void requires(QualifiedName table, Column column) {
            if (!column.nullable()) {
                provides.add("not null of " + column(table, column.name()));
            }
        }

        private void columns(QualifiedName table, List<String> columns) {
            for (String column : columns) {
                needs.add(column(table, column));
                needs.add("type of " + column(table, column));
            }
        }

        private void relation(QualifiedName name) {
            names.add("relation " + name);
            needs.add("schema " + name.schema());
        }

        private void uses(QualifiedName table, Column column) {
            String type = column.type();
            needs.add("type " + (type.endsWith("[]") ? type.substring(0, type.length() - 2) : type));
            if (column.generated() != null) {
                columns(table, column.generated().columns());
                literals(column.generated().expression());
            }
            if (column.defaultExpression() != null) {
                Matcher sequence = NEXTVAL.matcher(column.defaultExpression());
                while (sequence.find()) {
                    needs.add("sequence " + sequence.group(1).replace("''", "'"));
                }
            }
        }

        /** The types of the values in an expression, among them enum types. */
        private void literals(String expression) {
            Matcher cast = CAST.matcher(expression);
            while (cast.find()) {
                needs.add("type " + cast.group(1));
            }
        }

        private static String column(QualifiedName table, String column) {
            return "column " + ObjectName.column(table, column).path("");
        }

        /** The server finds one sequence by its column: that of an identity, or one that the column owns. */
        private static String numbering(QualifiedName table, String column) {
            return "numbering of " + column(table, column);
        }

        private static String key(QualifiedName table, List<String> columns) {
            return "key " + table + " " + new TreeSet<>(columns);
        }
    }
}
