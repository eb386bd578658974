package io.quarkiverse.migrationreview.deployment.mapping;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.model.Units;
import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/**
 * Two entity models, one of which becomes the other. A model is a class whose nested classes are the managed ones.
 */
public record ModelPair(Class<?> before, Class<?> after) {

    private static final Map<Class<?>, List<String>> SCRIPTS = new ConcurrentHashMap<>();

    /** A model without entities. */
    static final class Nothing {
    }

    /** Each model with each other one, and each with nothing. */
    static Stream<ModelPair> among(Class<?>... models) {
        List<ModelPair> pairs = new ArrayList<>();
        for (int i = 0; i < models.length; i++) {
            pairs.add(new ModelPair(Nothing.class, models[i]));
            for (int j = 0; j < i; j++) {
                pairs.add(new ModelPair(models[j], models[i]));
            }
        }
        return pairs.stream();
    }

    /** Each model with the next one, and each with nothing. */
    static Stream<ModelPair> along(Class<?>... models) {
        List<ModelPair> pairs = new ArrayList<>();
        for (int i = 0; i < models.length; i++) {
            pairs.add(new ModelPair(Nothing.class, models[i]));
            if (i > 0) {
                pairs.add(new ModelPair(models[i - 1], models[i]));
            }
        }
        return pairs.stream();
    }

    FourFacts.Proven check(FourFacts facts) throws SQLException, EntityModelException {
        return facts.between(script(before), script(after));
    }

    /** The statements that make the schema of a model in an empty database. */
    public static List<String> script(Class<?> model) throws EntityModelException {
        List<String> known = SCRIPTS.get(model);
        if (known == null) {
            known = script(model, Map.of());
            SCRIPTS.put(model, known);
        }
        return known;
    }

    static List<String> script(Class<?> model, Map<String, Object> settings) throws EntityModelException {
        Class<?>[] managed = Arrays.stream(model.getDeclaredClasses()).filter(type -> type.getAnnotations().length > 0)
                .sorted(Comparator.comparing(Class::getName)).toArray(Class[]::new);
        EntityModel read = Units.read(settings, false, managed);
        List<String> script = new ArrayList<>();
        read.schemas().stream().filter(schema -> !schema.equals("public"))
                .forEach(schema -> script.add("create schema \"" + schema + "\""));
        script.addAll(read.createScript());
        return script;
    }

    @Override
    public String toString() {
        return before.getSimpleName() + " and " + after.getSimpleName();
    }
}
