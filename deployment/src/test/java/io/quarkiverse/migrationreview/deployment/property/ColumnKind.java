package io.quarkiverse.migrationreview.deployment.property;

import java.util.List;

/** A type that a random column may have, with defaults that fit it. */
enum ColumnKind {

    SMALLINT("smallint", Family.NUMBER, "1", "-1"),
    INTEGER("integer", Family.NUMBER, "0", "42", "1 + 1"),
    BIGINT("bigint", Family.NUMBER, "7", "9000000000"),
    NUMERIC("numeric(10,2)", Family.NUMBER, "9.95", "0"),
    WIDE_NUMERIC("numeric(20,5)", Family.NUMBER, "1.5"),
    DOUBLE("double precision", Family.NUMBER, "0.5"),
    CHAR("char(3)", Family.TEXT, "'abc'"),
    SHORT_TEXT("varchar(20)", Family.TEXT, "'it''s'", "'OPEN'"),
    VARCHAR("varchar(255)", Family.TEXT, "'OPEN'", "lower('X')"),
    TEXT("text", Family.TEXT, "''", "'a\"b'"),
    BOOLEAN("boolean", Family.TRUTH, "true", "false"),
    DATE("date", Family.TIME, "current_date", "'2026-01-01'"),
    TIMESTAMP("timestamp(6)", Family.TIME, "'2026-01-01 00:00'"),
    TIMESTAMPTZ("timestamptz(6)", Family.TIME, "now()"),
    UUID("uuid", Family.IDENTIFIER, "gen_random_uuid()"),
    JSONB("jsonb", Family.DOCUMENT, "'{}'"),
    BYTEA("bytea", Family.BINARY, "'\\x00'"),
    INTERVAL("interval", Family.SPAN, "'1 day'"),
    INET("inet", Family.ADDRESS, "'127.0.0.1'"),
    TEXTS("text[]", Family.TEXTS, "'{}'", "array['a', 'b']"),
    INTEGERS("integer[]", Family.NUMBERS, "'{1,2}'");

    /** Types that PostgreSQL converts into each other; anything can become a text, and a text anything. */
    enum Family {
        NUMBER,
        TEXT,
        TRUTH,
        TIME,
        IDENTIFIER,
        DOCUMENT,
        BINARY,
        SPAN,
        ADDRESS,
        TEXTS,
        NUMBERS
    }

    private final String sql;
    private final Family family;
    private final List<String> defaults;

    ColumnKind(String sql, Family family, String... defaults) {
        this.sql = sql;
        this.family = family;
        this.defaults = List.of(defaults);
    }

    String sql() {
        return sql;
    }

    String defaultNumber(int number) {
        return defaults.get(number % defaults.size());
    }

    boolean isWhole() {
        return this == SMALLINT || this == INTEGER || this == BIGINT;
    }

    boolean isNumber() {
        return family == Family.NUMBER;
    }

    boolean isText() {
        return family == Family.TEXT;
    }

    boolean isIndexed() {
        return family != Family.DOCUMENT;
    }

    boolean becomes(ColumnKind other) {
        return family == other.family || family == Family.TEXT || other.family == Family.TEXT;
    }
}
