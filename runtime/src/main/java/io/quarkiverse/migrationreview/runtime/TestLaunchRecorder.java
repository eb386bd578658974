package io.quarkiverse.migrationreview.runtime;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Makes the bean of each datasource. It has to be recorded: the class of a synthetic bean lives on when tests beside dev mode
 * start the application again, with the parameters it had the first time.
 */
@Recorder
public class TestLaunchRecorder {

    /**
     * @param listener the key of the build's own function
     */
    public RuntimeValue<TestLaunch> testLaunch(String listener) {
        return new RuntimeValue<>(new TestLaunch(listener));
    }
}
