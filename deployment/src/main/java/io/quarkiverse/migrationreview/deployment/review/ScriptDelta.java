package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * What leads from what one create script has made to what another one makes: a table of which the scripts say the same is left
 * as
 * it is, any other is dropped and created. A script holds statements in the words of Hibernate's exporters, package
 * {@code org.hibernate.tool.schema.internal}; others may be in it as long as both scripts have the same.
 *
 * @param statements drops, then the statements of the later script that have to be run, in its order
 * @param tables the names of all tables that are dropped or created
 */
record ScriptDelta(List<String> statements, Set<QualifiedName> tables) {

    /** Some twenty locks each, and a server has place for 6,400: PostgreSQL manual, {@code max_locks_per_transaction}. */
    private static final int MOST_TABLES = 200;

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\d_$]*)";
    private static final String NAME = "(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")?)";
    private static final Pattern TABLE = starting("create table " + NAME + " \\(");
    private static final Pattern SEQUENCE = starting("create sequence " + NAME + " ");
    private static final Pattern FOREIGN_KEY = starting("alter table if exists " + NAME + " add constraint " + IDENTIFIER
            + " foreign key \\([^()]*\\) references " + NAME + "(?![\\w$.\"])");
    /** A reference to a table may stand in no other statement. */
    private static final List<Pattern> OF_TABLES = List.of(FOREIGN_KEY, TABLE,
            starting("create (?:unique )?index " + IDENTIFIER + " on " + NAME + " "),
            starting("alter table if exists " + NAME + " add constraint " + IDENTIFIER + " unique "),
            starting("comment on table " + NAME + " is "),
            starting("comment on column " + NAME + "\\." + IDENTIFIER + " is "),
            starting("insert into " + NAME + "(?![\\w$.\"])"));

    private static Pattern starting(String expression) {
        return Pattern.compile("^" + expression);
    }

    /**
     * Compares two scripts.
     *
     * @param defaultSchema where tables without a schema go
     * @return empty when they differ in more than tables and sequences, or in more tables than one transaction can do
     */
    static Optional<ScriptDelta> between(List<String> before, List<String> after, String defaultSchema) {
        Script earlier = Script.of(before);
        Script later = Script.of(after);
        if (!earlier.others().equals(later.others()) || !earlier.isWhole() || !later.isWhole()) {
            return Optional.empty();
        }
        Set<String> changed = differing(earlier.tables(), later.tables());
        if (changed.size() > MOST_TABLES) {
            return Optional.empty();
        }
        Set<String> sequences = differing(earlier.sequences(), later.sequences());
        List<String> statements = new ArrayList<>();
        changed.stream().filter(earlier.tables()::containsKey)
                .forEach(name -> statements.add("drop table " + name + " cascade"));
        sequences.stream().filter(earlier.sequences()::containsKey).forEach(name -> statements.add("drop sequence " + name));
        for (String statement : after) {
            if (changed.contains(tableOf(statement)) || changed.contains(referencedBy(statement))
                    || sequences.contains(first(SEQUENCE, statement))) {
                statements.add(statement);
            }
        }
        Set<QualifiedName> tables = new TreeSet<>();
        changed.forEach(name -> tables.add(parsed(name, defaultSchema)));
        return Optional.of(new ScriptDelta(statements, tables));
    }

    private static Set<String> differing(Map<String, List<String>> earlier, Map<String, List<String>> later) {
        Set<String> names = new LinkedHashSet<>(earlier.keySet());
        names.addAll(later.keySet());
        names.removeIf(name -> Objects.equals(earlier.get(name), later.get(name)));
        return names;
    }

    private static String tableOf(String statement) {
        return OF_TABLES.stream().map(pattern -> first(pattern, statement)).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static String referencedBy(String statement) {
        Matcher matcher = FOREIGN_KEY.matcher(statement);
        return matcher.find() ? matcher.group(2) : "";
    }

    private static String first(Pattern pattern, String statement) {
        Matcher matcher = pattern.matcher(statement);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static QualifiedName parsed(String name, String defaultSchema) {
        Matcher matcher = Pattern.compile(IDENTIFIER).matcher(name);
        List<String> parts = new ArrayList<>();
        while (matcher.find()) {
            String part = matcher.group();
            parts.add(part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                    : part.toLowerCase(Locale.ROOT));
        }
        return parts.size() == 1 ? new QualifiedName(defaultSchema, parts.get(0))
                : new QualifiedName(parts.get(0), parts.get(1));
    }

    /** The statements of a script, those of tables and sequences by the names of these, as the script writes them. */
    private record Script(Map<String, List<String>> tables, Map<String, List<String>> sequences, List<String> others,
            Set<String> created) {

        static Script of(List<String> statements) {
            Script script = new Script(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new TreeSet<>());
            for (String statement : statements) {
                String table = tableOf(statement);
                String sequence = first(SEQUENCE, statement);
                if (!table.isEmpty()) {
                    script.tables.computeIfAbsent(table, name -> new ArrayList<>()).add(statement);
                } else if (sequence != null) {
                    script.sequences.computeIfAbsent(sequence, name -> new ArrayList<>()).add(statement);
                } else {
                    script.others.add(statement);
                }
                if (TABLE.matcher(statement).find()) {
                    script.created.add(table);
                }
            }
            return script;
        }

        /** Whether each table is written in one way only. */
        boolean isWhole() {
            return created.equals(tables.keySet());
        }
    }
}
