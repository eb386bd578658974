package io.quarkiverse.migrationreview.deployment.start;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Another default, while a build runs: persistence units whose migrations are drafted are not validated after the start, since
 * the SQL that Quarkus then prints is not the migration that is drafted. Whoever sets
 * {@code quarkus.hibernate-orm.validate-in-dev-mode} has what is set; units that nothing is drafted for keep Quarkus' default.
 */
public final class QuietSchemaValidation implements ConfigSourceFactory {

    private static final String NAME = "Migration Review: defaults of Hibernate ORM in dev mode";
    /** Below every place in which a person or another extension sets something, above the defaults of Quarkus. */
    private static final int ORDINAL = -1000;
    private static final String SWITCH = "validate-in-dev-mode";
    /** A property of a named persistence unit, in any profile, such as {@code quarkus.hibernate-orm."users".datasource}. */
    private static final Pattern UNIT = Pattern
            .compile("(?:%[^.]+\\.)?quarkus\\.hibernate-orm\\.(\"[^\"]+\"|[^.\"]+)\\.(?:datasource|packages)");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> defaults = new TreeMap<>();
        if (isOn(context, "quarkus.migration-review.enabled") && isOn(context, "quarkus.flyway.enabled")) {
            quieten(context, "quarkus.hibernate-orm.", defaults);
            for (Iterator<String> names = context.iterateNames(); names.hasNext();) {
                Matcher unit = UNIT.matcher(names.next());
                if (unit.matches()) {
                    quieten(context, "quarkus.hibernate-orm." + unit.group(1) + ".", defaults);
                }
            }
        }
        return List.of(new PropertiesConfigSource(defaults, NAME, ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static void quieten(ConfigSourceContext context, String unit, Map<String, String> defaults) {
        if (isPostgreSql(context, value(context, unit + "datasource"))) {
            defaults.put(unit + SWITCH, "false");
        }
    }

    /** Without a kind, Quarkus takes the only driver that is there. */
    private static boolean isPostgreSql(ConfigSourceContext context, String datasource) {
        String named = datasource == null || datasource.equals("<default>") ? "quarkus.datasource.db-kind"
                : "quarkus.datasource.\"" + datasource + "\".db-kind";
        String kind = value(context, named);
        if (kind == null && datasource != null) {
            kind = value(context, "quarkus.datasource." + datasource + ".db-kind");
        }
        return kind == null || DatabaseKind.isPostgreSQL(kind);
    }

    private static boolean isOn(ConfigSourceContext context, String property) {
        return !"false".equals(value(context, property));
    }

    private static String value(ConfigSourceContext context, String property) {
        ConfigValue value = context.getValue(property);
        return value == null ? null : value.getValue();
    }
}
