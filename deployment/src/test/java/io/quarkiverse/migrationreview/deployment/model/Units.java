package io.quarkiverse.migrationreview.deployment.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Persistence units over classes of the tests. */
public final class Units {

    private Units() {
    }

    public static EntityModel read(Class<?>... entities) throws EntityModelException {
        return read(Map.of(), false, entities);
    }

    public static EntityModel read(Map<String, Object> settings, boolean validation, Class<?>... entities)
            throws EntityModelException {
        List<String> names = Arrays.stream(entities).map(Class::getName).toList();
        return EntityModelReader.read(new PersistenceUnit("tracker", names, settings, sources -> {
        }, validation), Units.class.getClassLoader());
    }
}
