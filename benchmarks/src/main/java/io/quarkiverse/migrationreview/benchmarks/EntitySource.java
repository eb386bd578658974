package io.quarkiverse.migrationreview.benchmarks;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Java source of one generated entity: ten columns of the kinds that are common, an index, a unique column, an enum, and a
 * relation to an earlier entity.
 */
final class EntitySource {

    static final String PACKAGE = "generated";
    private static final int ENUMS = 4;
    private static final int NAMED_ENUM_EACH = 10;

    private EntitySource() {
    }

    static String name(int entity) {
        return String.format("Entity%04d", entity);
    }

    static String table(int entity) {
        return String.format("entity_%04d", entity);
    }

    /** The enums that the entities share, by name. */
    static SortedMap<String, String> enums() {
        SortedMap<String, String> sources = new TreeMap<>(Map.of());
        for (int number = 0; number < ENUMS; number++) {
            sources.put("Status" + number, """
                    package generated;

                    public enum Status%1$d {
                        OPEN, WAITING, DONE, LEFT_%1$d
                    }
                    """.formatted(number));
        }
        return sources;
    }

    /**
     * @param added the column of one more field; {@code null} for none
     */
    static String of(int entity, String added) {
        boolean named = entity % NAMED_ENUM_EACH == 0;
        return """
                package generated;

                import java.math.BigDecimal;
                import java.time.Instant;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "%2$s", indexes = @Index(name = "%2$s_by_status", columnList = "status, createdAt"))
                public class %1$s {

                    @Id
                    @GeneratedValue(strategy = GenerationType.%3$s)
                    public Long id;

                    @Column(length = 100, nullable = false)
                    public String name;

                    @Column(length = 20, nullable = false, unique = true)
                    public String code;

                    @Column(precision = 12, scale = 2)
                    public BigDecimal amount;

                    public int quantity;

                    public boolean active;

                    @Enumerated(EnumType.STRING)
                    %4$s
                    @Column(nullable = false)
                    public Status%5$d status;

                    @Column(nullable = false)
                    public Instant createdAt;

                    @Column(length = 2000)
                    public String note;

                    @ManyToOne(fetch = FetchType.LAZY)
                    public %6$s parent;
                %7$s}
                """.formatted(name(entity), table(entity), entity % 2 == 0 ? "SEQUENCE" : "IDENTITY",
                named ? "@org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)" : "",
                entity % ENUMS, name(entity / 2), added == null ? "" : """

                            @Column(name = "%s")
                            public Integer added;
                        """.formatted(added));
    }
}
