package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values of a type, as the text that PostgreSQL reads: one that troubles nobody first, then those at the edges of the type.
 * Some
 * may be refused, by a domain or by an older server: they are tried before they are used. See "Data Types" in the PostgreSQL
 * manual.
 */
final class SampleValues {

    private static final int LONG_TEXT = 300;
    private static final int VERY_LONG_TEXT = 5000;
    private static final String PHRASE = "O'Reilly said \"no\",\nthen\tleft; Zoë Łódź ✓ 日本 \\ %s ";

    private SampleValues() {
    }

    /** The unremarkable value and the edges; empty only for a type of which nothing is known. */
    static List<String> edges(ColumnKind kind) {
        if (kind.array()) {
            return arrays(edges(kind.ofElements()));
        }
        if (!kind.labels().isEmpty()) {
            return kind.labels();
        }
        if (kind.fields() > 0) {
            return List.of("(" + ",".repeat(kind.fields() - 1) + ")");
        }
        return switch (kind.base()) {
            case "smallint" -> List.of("1", "0", "-1", "32767", "-32768");
            case "integer" -> List.of("1", "0", "-1", "2147483647", "-2147483648");
            case "bigint" -> List.of("1", "0", "-1", "9223372036854775807", "-9223372036854775808");
            case "numeric" -> numbers(kind);
            case "real" -> List.of("1", "0", "-1.5", "1.5e38", "NaN", "Infinity", "-Infinity");
            case "double precision" -> List.of("1", "0", "-1.5", "1.5e308", "NaN", "Infinity", "-Infinity");
            case "money" -> List.of("1", "0", "-1");
            case "boolean" -> List.of("true", "false");
            case "text", "character varying", "character", "citext", "name" -> texts(kind);
            case "\"char\"" -> List.of("a", "");
            case "date" -> List.of("2024-02-29", "infinity", "-infinity", "0001-01-01", "4713-01-01 BC", "9999-12-31");
            case "timestamp without time zone", "timestamp with time zone" -> List.of("2024-02-29 12:34:56.789012",
                    "infinity", "-infinity", "0001-01-01 00:00:00", "9999-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999");
            case "time without time zone" -> List.of("12:34:56.789012", "00:00:00", "24:00:00");
            case "time with time zone" -> List.of("12:34:56.789012+00", "00:00:00+15:59", "24:00:00-15:59");
            case "interval" -> List.of("1 day", "0", "-1 second", "100 years 2 months 3 days 04:05:06.789", "infinity");
            case "uuid" -> List.of("6b7f8f2e-0f5d-4c3a-9a55-0d7c2f1e3b4a", "00000000-0000-0000-0000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff");
            case "bytea" -> List.of("\\x01", "\\x", "\\x00ff", "\\x" + "ab".repeat(LONG_TEXT));
            case "json" -> List.of("{}", "null", "[]", "\"\"", "{\"a\": 1, \"a\": null}", "0");
            case "jsonb" -> List.of("{}", "null", "[]", "\"\"", "{\"a\": {\"b\": [null]}}", "0");
            case "xml" -> List.of("<a/>", "text");
            case "inet" -> List.of("192.0.2.1", "2001:db8::1/64", "0.0.0.0/0");
            case "cidr" -> List.of("192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0");
            case "macaddr", "macaddr8" -> List.of("08:00:2b:01:02:03", "00:00:00:00:00:00");
            case "oid" -> List.of("1", "0", "4294967295");
            case "bit" -> List.of("1".repeat(Math.max(1, kind.length())), "0".repeat(Math.max(1, kind.length())));
            case "bit varying" -> List.of("1", "", "0".repeat(Math.max(1, kind.length())));
            case "vector", "halfvec" -> List.of(IntStream.range(0, Math.max(1, kind.length())).mapToObj(i -> "1")
                    .collect(Collectors.joining(",", "[", "]")));
            case "point" -> List.of("(0,0)", "(Infinity,NaN)");
            case "tsvector", "tsquery", "ltree" -> List.of("a", "");
            case "hstore" -> List.of("a=>1", "", "a=>NULL");
            case "geometry", "geography" -> List.of("POINT(1 2)", "POINT EMPTY");
            default -> unknown();
        };
    }

    /** The value of the row with that number, another one for each; {@code null} if the type has none to offer. */
    static String distinct(ColumnKind kind, int row) {
        if (kind.array()) {
            String element = distinct(kind.ofElements(), row);
            return element == null ? null : array(List.of(element));
        }
        if (!kind.labels().isEmpty()) {
            return row < kind.labels().size() ? kind.labels().get(row) : null;
        }
        return switch (kind.base()) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid", "json", "jsonb" ->
                String.valueOf(row + 1);
            case "boolean" -> row < 2 ? String.valueOf(row == 0) : null;
            case "text", "character varying", "character", "citext", "name", "tsvector", "ltree" ->
                Integer.toString(row + 10, Character.MAX_RADIX);
            case "date" -> "2024-" + day(row);
            case "timestamp without time zone", "timestamp with time zone" -> "2024-" + day(row) + " 00:00:00";
            case "time without time zone", "time with time zone" -> String.format("%02d:%02d:00", row / 60 % 24, row % 60);
            case "interval" -> row + 1 + " days";
            case "uuid" -> String.format("00000000-0000-4000-8000-%012x", row + 1);
            case "bytea" -> String.format("\\x%04x", row + 1);
            case "xml" -> "<a>" + row + "</a>";
            case "inet", "cidr" -> "10.0." + row / 256 % 256 + "." + row % 256;
            case "macaddr", "macaddr8" -> String.format("08:00:2b:01:%02x:%02x", row / 256 % 256, row % 256);
            case "bit" -> bits(row, Math.max(1, kind.length()));
            case "bit varying" -> bits(row, kind.length() == 0 ? 8 : kind.length());
            case "point" -> "(" + row + ",0)";
            case "hstore" -> "a=>" + row;
            default -> null;
        };
    }

    /** Where a column tells rows apart: values that a narrower type could not hold. */
    static List<String> distinctEdges(ColumnKind kind) {
        return switch (kind.array() ? "" : kind.base()) {
            case "integer" -> List.of("40000");
            case "bigint" -> List.of("3000000000");
            case "text", "character varying", "character" -> texts(kind).stream().skip(1)
                    .max((one, other) -> Integer.compare(one.length(), other.length())).stream().toList();
            default -> List.of();
        };
    }

    private static String day(int row) {
        return String.format("%02d-%02d", row / 28 % 12 + 1, row % 28 + 1);
    }

    private static String bits(int row, int length) {
        String bits = Integer.toBinaryString(row);
        return bits.length() > length ? null : "0".repeat(length - bits.length()) + bits;
    }

    private static List<String> numbers(ColumnKind kind) {
        if (kind.length() == 0) {
            return List.of("1", "0", "-1.5", "1" + "0".repeat(40), "0." + "0".repeat(40) + "1", "NaN", "Infinity",
                    "-Infinity");
        }
        BigDecimal largest = new BigDecimal(BigInteger.TEN.pow(kind.length()).subtract(BigInteger.ONE), kind.scale());
        String smallest = new BigDecimal(BigInteger.ONE, kind.scale()).toPlainString();
        return List.of("0", largest.toPlainString(), largest.negate().toPlainString(), smallest, "NaN");
    }

    private static List<String> texts(ColumnKind kind) {
        int length = kind.base().equals("character") ? Math.max(1, kind.length()) : kind.length();
        if (kind.base().equals("name")) {
            return List.of("a", "", PHRASE.substring(0, 40));
        }
        List<String> texts = new ArrayList<>(List.of("a", "", length == 0 ? filled(LONG_TEXT) : filled(length)));
        if (length == 0) {
            texts.add(filled(VERY_LONG_TEXT));
        }
        for (String text : List.of(PHRASE, " a ", "A", "0")) {
            texts.add(length == 0 || text.length() <= length ? text : text.substring(0, length));
        }
        return texts.stream().distinct().toList();
    }

    private static String filled(int length) {
        String text = PHRASE.repeat(Math.min(length, VERY_LONG_TEXT) / PHRASE.length() + 1);
        // no blank at its end: PostgreSQL cuts those without a word
        return text.substring(0, Math.min(length, VERY_LONG_TEXT) - 1) + "x";
    }

    private static List<String> arrays(List<String> elements) {
        if (elements.isEmpty()) {
            return List.of("{}");
        }
        List<String> some = new ArrayList<>(elements.subList(0, Math.min(3, elements.size())));
        List<String> arrays = new ArrayList<>(List.of(array(elements.subList(0, 1)), "{}"));
        arrays.add(array(some));
        some.add(null);
        arrays.add(array(some));
        arrays.add(array(Collections.nCopies(100, elements.get(0))));
        return arrays;
    }

    private static String array(List<String> elements) {
        return elements.stream()
                .map(element -> element == null ? "NULL"
                        : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One of them is the text of a value of almost any type. */
    private static List<String> unknown() {
        return List.of("1", "a", "", "{}", "empty", "[1,2)", "[2024-01-01,2024-02-01)", "(1,1)", "((0,0),(1,1))",
                "2024-02-29", "{1,-1,0}", "1.1", "0/0", "<(0,0),1>", "((0,0),(1,1),(1,0))");
    }
}
