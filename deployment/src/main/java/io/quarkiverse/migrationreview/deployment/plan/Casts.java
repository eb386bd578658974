package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of PostgreSQL's own types can be cast to which without going through text, in every supported version. Source: the
 * catalog {@code pg_cast}.
 */
final class Casts {

    private static final Set<String> TEXTS = Set.of("character varying", "text", "character");
    private static final String NUMBERS = "smallint,integer,bigint,numeric,real,double precision";
    private static final Map<String, Set<String>> TARGETS = Map.ofEntries(
            Map.entry("smallint", types(NUMBERS + ",oid")),
            Map.entry("integer", types(NUMBERS + ",oid,boolean,bit,money")),
            Map.entry("bigint", types(NUMBERS + ",oid,bit,money")),
            Map.entry("numeric", types(NUMBERS + ",money")),
            Map.entry("real", types(NUMBERS)),
            Map.entry("double precision", types(NUMBERS)),
            Map.entry("oid", types("integer,bigint")),
            Map.entry("boolean", types("integer")),
            Map.entry("money", types("numeric")),
            Map.entry("date", types("timestamp without time zone,timestamp with time zone")),
            Map.entry("timestamp without time zone", types("date,time without time zone,timestamp with time zone")),
            Map.entry("timestamp with time zone",
                    types("date,time without time zone,time with time zone,timestamp without time zone")),
            Map.entry("time without time zone", types("interval,time with time zone")),
            Map.entry("time with time zone", types("time without time zone")),
            Map.entry("interval", types("time without time zone")),
            Map.entry("json", types("jsonb")),
            Map.entry("jsonb", types("json,boolean," + NUMBERS)),
            Map.entry("inet", types("cidr")),
            Map.entry("cidr", types("inet")),
            Map.entry("bit", types("bit varying,integer,bigint")),
            Map.entry("bit varying", types("bit")),
            Map.entry("uuid", Set.of()),
            Map.entry("bytea", Set.of()),
            Map.entry("xml", Set.of()),
            Map.entry("macaddr", Set.of()));

    private Casts() {
    }

    /**
     * Whether there is a cast.
     *
     * @param from name of a type without modifiers or brackets
     * @return true as well if nothing is known of one of the types: the proof will tell
     */
    static boolean exists(String from, String to) {
        if (from.equals(to) || TEXTS.contains(from) || TEXTS.contains(to)
                || !TARGETS.containsKey(from) || !TARGETS.containsKey(to)) {
            return true;
        }
        return TARGETS.get(from).contains(to);
    }

    static boolean isText(String type) {
        return TEXTS.contains(type);
    }

    static boolean isNumber(String type) {
        return types(NUMBERS).contains(type);
    }

    static Set<String> known() {
        return TARGETS.keySet();
    }

    private static Set<String> types(String names) {
        return Arrays.stream(names.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
