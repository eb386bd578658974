package io.quarkiverse.migrationreview.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Prechecks;
import io.quarkiverse.migrationreview.runtime.ConcurrentMigrations;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.flyway.runtime.FlywayDataSourceBuildTimeConfig;

/**
 * Finds what the application does to its Flyway in Java, and no scratch database gets to see.
 */
final class FlywayInJava {

    private static final DotName CUSTOMIZER = DotName.createSimple(FlywayConfigurationCustomizer.class);
    private static final DotName DATASOURCE = DotName.createSimple(FlywayDataSource.class);
    private static final DotName PRODUCES = DotName.createSimple("jakarta.enterprise.inject.Produces");

    private FlywayInJava() {
    }

    /** What to know of a datasource; empty when there is none of it. */
    static List<Notice> read(String datasource, FlywayDataSourceBuildTimeConfig flyway, IndexView index) {
        List<Notice> notices = new ArrayList<>();
        flyway.callbacks().filter(classes -> !classes.isEmpty())
                .ifPresent(classes -> notices.add(Prechecks.ofCallbacks(callbacks(datasource), classes)));
        List<String> customizers = Stream.concat(classes(datasource, index), producers(datasource, index)).sorted().toList();
        if (!customizers.isEmpty()) {
            notices.add(Prechecks.ofCustomizers(customizers));
        }
        return notices;
    }

    private static String callbacks(String datasource) {
        return "quarkus.flyway." + (DataSourceUtil.isDefault(datasource) ? "" : "\"" + datasource + "\".") + "callbacks";
    }

    /** Those of this extension are about how a script is run, and none of the user's business. */
    private static Stream<String> classes(String datasource, IndexView index) {
        return index.getAllKnownImplementations(CUSTOMIZER).stream()
                .filter(type -> !type.isAbstract() && !type.isInterface() && isFor(datasource, type))
                .filter(type -> !type.name().packagePrefix().equals(ConcurrentMigrations.class.getPackageName()))
                .map(type -> type.name().toString());
    }

    private static boolean isFor(String datasource, ClassInfo type) {
        return isFor(datasource, type.declaredAnnotation(DATASOURCE));
    }

    private static Stream<String> producers(String datasource, IndexView index) {
        return index.getAnnotations(PRODUCES).stream().map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD).map(AnnotationTarget::asMethod)
                .filter(method -> method.returnType().name().equals(CUSTOMIZER)
                        && isFor(datasource, method.declaredAnnotation(DATASOURCE)))
                .map(method -> method.declaringClass().name() + "." + method.name() + "()");
    }

    /** One without the qualifier is for the default datasource: {@code FlywayConfigurationCustomizer}. */
    private static boolean isFor(String datasource, AnnotationInstance qualifier) {
        return qualifier == null ? DataSourceUtil.isDefault(datasource) : qualifier.value().asString().equals(datasource);
    }
}
