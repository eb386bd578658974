package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/**
 * Whether PostgreSQL can convert the values of a column by itself and keep what they mean, and what a person may have in
 * mind where it can't: enums stored by name are to be stored by ordinal, a flag becomes a number.
 */
final class Conversion {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private static final Pattern LIMIT = Pattern.compile("[a-z ]+\\((\\d+)\\)");

    private final Column before;
    private final Column after;
    private final String from;
    private final String to;
    private final boolean fromArray;
    private final boolean toArray;
    private final Set<String> enumTypes;
    private final String name;
    private final List<String> labelsBefore;
    private final List<String> labelsAfter;

    /**
     * @param current the schema that the column is in before the change
     * @param desired the one after it
     */
    Conversion(ChangeColumnType change, Schema current, Schema desired) {
        before = change.before();
        after = change.after();
        fromArray = before.type().endsWith("[]");
        toArray = after.type().endsWith("[]");
        from = base(before.type());
        to = base(after.type());
        enumTypes = change.enumTypes();
        name = Identifiers.quote(before.name());
        labelsBefore = labels(before, change, current);
        labelsAfter = labels(after, change, desired);
    }

    /** Whether there is nothing to ask: a cast exists, and no value changes its meaning. */
    boolean isCertain() {
        if (fromArray && !toArray) {
            // an array of anything else is written in braces, and can be read again
            return Casts.isText(to) && !Casts.isText(from);
        }
        boolean fromEnum = enumTypes.contains(from);
        boolean toEnum = enumTypes.contains(to);
        if (fromEnum || toEnum) {
            return (fromEnum || Casts.isText(from)) && (toEnum || Casts.isText(to));
        }
        if (holdsLargeObject(from, to) || holdsLargeObject(to, from)) {
            return false;
        }
        if (from.equals("boolean") && Casts.isText(to)) {
            return labelsAfter.isEmpty() && longest(after.type()) >= "false".length();
        }
        boolean namesToNumbers = Casts.isText(from) && Casts.isNumber(to) && !labelsBefore.isEmpty();
        boolean numbersToNames = Casts.isNumber(from) && Casts.isText(to) && !labelsAfter.isEmpty();
        return !namesToNumbers && !numbersToNames && Casts.exists(from, to);
    }

    /** Expressions over the old value, the likeliest first; empty if nobody can guess. */
    List<String> suggestions() {
        List<String> suggestions = new ArrayList<>();
        if (fromArray && !toArray) {
            String first = name + "[1]";
            suggestions.add(from.equals(to) ? first : first + "::" + after.typeName());
            if (Casts.isText(to)) {
                suggestions.add(0, "array_to_string(" + name + ", ',')");
            }
        } else if (!fromArray && !toArray) {
            ofScalars().ifPresent(suggestions::add);
        }
        return suggestions;
    }

    /** What to know about the suggestions, a sentence each without a full stop; empty if there is nothing. */
    List<String> evidence() {
        boolean ordinals = INTEGERS.contains(to) && isSorted(labelsBefore, from)
                || INTEGERS.contains(from) && isSorted(labelsAfter, to);
        return ordinals ? List.of("The labels stand in alphabetical order, which need not be that of the enum in Java:"
                + " check the numbers") : List.of();
    }

    /** Hibernate ORM sorts the labels of NAMED_ENUM, see its EnumHelper, and keeps the order of NAMED_ORDINAL_ENUM. */
    private boolean isSorted(List<String> labels, String type) {
        return enumTypes.contains(type) && labels.size() > 1 && labels.stream().sorted().toList().equals(labels);
    }

    /** The column holds the number of a large object, as Hibernate ORM maps {@code @Lob}, and not the value itself. */
    private static boolean holdsLargeObject(String type, String other) {
        return type.equals("oid") && (Casts.isText(other) || other.equals("bytea"));
    }

    private Optional<String> ofScalars() {
        if (holdsLargeObject(from, to)) {
            String content = "lo_get(" + name + ")";
            return Optional.of(Casts.isText(to) ? "convert_from(" + content + ", 'UTF8')" : content);
        }
        if (holdsLargeObject(to, from)) {
            return Optional.of("lo_from_bytea(0, " + (Casts.isText(from) ? "convert_to(" + name + ", 'UTF8')" : name) + ")");
        }
        if (from.equals("boolean") && Casts.isText(to)) {
            return flag();
        }
        if (INTEGERS.contains(to) && !labelsBefore.isEmpty()) {
            return Optional.of(cases(enumTypes.contains(from) ? "::text" : "", labelsBefore, true));
        }
        if (INTEGERS.contains(from) && !labelsAfter.isEmpty()) {
            String suffix = enumTypes.contains(to) ? "::" + after.typeName() : "";
            return Optional.of(suffix.isEmpty() ? cases("", labelsAfter, false)
                    : "(" + cases("", labelsAfter, false) + ")" + suffix);
        }
        if (to.equals("boolean") && Casts.isNumber(from)) {
            return Optional.of(name + " <> 0");
        }
        if (from.equals("boolean") && Casts.isNumber(to)) {
            return Optional.of(name + "::integer");
        }
        if (to.equals("bytea") && from.equals("uuid")) {
            return Optional.of("uuid_send(" + name + ")");
        }
        if (from.equals("bytea") && to.equals("uuid")) {
            return Optional.of("encode(" + name + ", 'hex')::uuid");
        }
        if (to.equals("jsonb") || to.equals("json")) {
            return Optional.of("to_" + to + "(" + name + ")");
        }
        if (to.startsWith("timestamp") && INTEGERS.contains(from)) {
            return Optional.of("to_timestamp(" + name + " / 1000.0)");
        }
        if (from.startsWith("timestamp") && INTEGERS.contains(to)) {
            return Optional.of("(extract(epoch from " + name + ") * 1000)::bigint");
        }
        if (to.equals("interval") && INTEGERS.contains(from)) {
            return Optional.of("make_interval(secs => " + name + " / 1000000000.0)");
        }
        if (from.equals("interval") && (INTEGERS.contains(to) || to.equals("numeric"))) {
            return Optional.of("(extract(epoch from " + name + ") * 1000000000)::" + after.typeName());
        }
        return Optional.empty();
    }

    /** As the converters of Hibernate ORM write it: YesNoConverter, TrueFalseConverter. */
    private Optional<String> flag() {
        return Stream.of("Y N", "T F").map(pair -> pair.split(" "))
                .filter(pair -> labelsAfter.isEmpty()
                        || labelsAfter.containsAll(List.of(SqlText.literal(pair[0]), SqlText.literal(pair[1]))))
                .findFirst().map(pair -> "case when " + name + " then '" + pair[0] + "' when not " + name + " then '" + pair[1]
                        + "' end");
    }

    /** The position of each name, or the name of each ordinal. */
    private String cases(String cast, List<String> labels, boolean toOrdinal) {
        StringBuilder sql = new StringBuilder("case ").append(name).append(cast);
        for (int ordinal = 0; ordinal < labels.size(); ordinal++) {
            sql.append(" when ").append(toOrdinal ? labels.get(ordinal) : ordinal).append(" then ")
                    .append(toOrdinal ? ordinal : labels.get(ordinal));
        }
        return sql.append(" end").toString();
    }

    /**
     * The names that a column may hold, as literals; empty if it is neither of an enum type nor has a check that lists them.
     */
    private static List<String> labels(Column column, ChangeColumnType change, Schema schema) {
        Optional<EnumType> type = schema.enumTypes().values().stream()
                .filter(each -> schema.sqlName(each.name()).equals(base(column.type()))).findFirst();
        if (type.isPresent()) {
            return type.get().labels().stream().map(SqlText::literal).toList();
        }
        return Optional.ofNullable(schema.tables().get(change.table()))
                .map(table -> NeutralValue.allowedValues(column, table)).orElse(List.of());
    }

    /** The longest text that a type takes. */
    private static int longest(String type) {
        Matcher limit = LIMIT.matcher(type);
        return limit.matches() ? Integer.parseInt(limit.group(1)) : Integer.MAX_VALUE;
    }

    static String base(String type) {
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        return element.replaceFirst("\\(\\d+(,-?\\d+)?\\)", "");
    }
}
