package io.quarkiverse.migrationreview.deployment.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class ChromiumCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return PanelBrowser.executable()
                .map(file -> ConditionEvaluationResult.enabled("Chromium is " + file))
                .orElseGet(() -> ConditionEvaluationResult
                        .disabled("No chromium on the PATH; on Debian: apt-get install chromium"));
    }
}
