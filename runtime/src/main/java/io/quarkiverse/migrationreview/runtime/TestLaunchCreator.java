package io.quarkiverse.migrationreview.runtime;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;

/** Makes the bean of each datasource. */
public class TestLaunchCreator implements BeanCreator<TestLaunch> {

    /** The name of the parameter that says where the build is listening. */
    public static final String LISTENER = "listener";

    @Override
    public TestLaunch create(SyntheticCreationalContext<TestLaunch> context) {
        return new TestLaunch((String) context.getParams().get(LISTENER));
    }
}
