package io.quarkiverse.migrationreview.deployment.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.spi.JdbcServices;

/**
 * Lets Bean Validation constraints shape the schema ({@code @NotNull}, {@code @Size}, {@code @Min} …), as the running
 * application does.
 * <p>
 * Hibernate applies them while it builds a session factory, in
 * {@code org.hibernate.boot.beanvalidation.TypeSafeActivator.applyRelationalConstraints}. That method is public in a class that
 * is
 * not; it is called directly since there is no session factory here.
 */
final class ValidationConstraints {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String METHOD = "applyRelationalConstraints";
    private static final int PARAMETERS = 5;

    private ValidationConstraints() {
    }

    /**
     * Applies the constraints.
     *
     * @throws IllegalStateException when this version of Hibernate does it in another way
     */
    static void applyTo(Metadata metadata, StandardServiceRegistry registry, ClassLoader classLoader) {
        try (ValidatorFactory factory = Validation.byDefaultProvider().configure()
                // messages are never rendered here, and the default interpolator would look for an EL implementation
                .messageInterpolator(new LiteralMessages())
                .buildValidatorFactory()) {
            method(classLoader).invoke(null, factory, metadata.getEntityBindings(),
                    registry.requireService(ConfigurationService.class).getSettings(),
                    registry.requireService(JdbcServices.class).getDialect(),
                    new ClassLoaderAccessImpl(null, registry.requireService(ClassLoaderService.class)));
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("Hibernate ORM did not apply the Bean Validation constraints to the schema", e);
        }
    }

    private static Method method(ClassLoader classLoader) {
        try {
            Method method = Arrays.stream(Class.forName(ACTIVATOR, true, classLoader).getMethods())
                    .filter(candidate -> METHOD.equals(candidate.getName())
                            && candidate.getParameterCount() == PARAMETERS)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + ACTIVATOR + "." + METHOD));
            method.setAccessible(true);
            return method;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No " + ACTIVATOR, e);
        }
    }
}
