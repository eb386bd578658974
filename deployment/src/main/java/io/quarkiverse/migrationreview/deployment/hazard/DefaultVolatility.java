package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a default gives each row a value of its own. A function that isn't known to give all rows of a statement the same
 * is taken for volatile, as the server takes those of users unless they say otherwise: "CREATE FUNCTION" in the PostgreSQL
 * manual.
 */
final class DefaultVolatility {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")\\(");
    private static final Set<String> THE_SAME_FOR_ALL_ROWS = Set.of("now", "current_timestamp", "current_time",
            "localtimestamp", "localtime", "transaction_timestamp", "statement_timestamp",
            "date_trunc", "timezone", "to_char", "to_timestamp", "to_date", "make_interval", "make_date", "extract", "age",
            "date_part", "current_setting", "current_schema", "current_database", "lower", "upper", "concat", "coalesce",
            "greatest", "least", "nullif", "length", "trim", "btrim", "repeat", "replace", "substring", "abs", "floor",
            "ceil", "round", "md5", "array", "row", "cast", "and", "or", "not", "in", "any", "jsonb_build_object",
            "jsonb_build_array", "json_build_object", "json_build_array", "to_jsonb", "to_json", "decode", "encode",
            // types with a length
            "varying", "varchar", "character", "char", "bpchar", "bit", "numeric", "timestamp", "time", "interval");

    private DefaultVolatility() {
    }

    /**
     * @param expression as {@code pg_get_expr} writes it, or a person does
     */
    static boolean isVolatile(String expression) {
        Matcher call = CALL.matcher(LITERAL.matcher(expression).replaceAll("''"));
        while (call.find()) {
            if (!THE_SAME_FOR_ALL_ROWS.contains(call.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
