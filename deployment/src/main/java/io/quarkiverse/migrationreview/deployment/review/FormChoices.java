package io.quarkiverse.migrationreview.deployment.review;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForm;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForms;
import io.quarkiverse.migrationreview.deployment.hazard.ServerVersion;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Which form each change is written in: the one a person has chosen, or else the one that is configured for all.
 *
 * @param chosen names of forms, or {@link #DIRECT}, by the keys of changes
 * @param online whether a safe form is taken wherever there is one
 * @param server the server that drafts are proven on
 */
record FormChoices(Map<String, String> chosen, boolean online, ServerVersion server) {

    /** In place of the name of a safe form, for a change that is to be written as the planner writes it. */
    static final String DIRECT = "DIRECT";

    FormChoices {
        chosen = Map.copyOf(chosen);
    }

    MigrationPlan write(MigrationPlan plan) {
        return SafeForms.rewrite(plan, server, of(plan), online);
    }

    /** The form that a change of a plan is written in; empty for the direct one. */
    Optional<SafeForm> of(Change change, MigrationPlan plan) {
        String choice = chosen.get(Arrangement.key(change));
        return SafeForms.offered(change, plan, server).stream()
                .filter(form -> choice == null ? online && form != SafeForm.EXPAND_CONTRACT : form.name().equals(choice))
                .findFirst();
    }

    private Map<String, SafeForm> of(MigrationPlan plan) {
        Map<String, SafeForm> forms = new TreeMap<>();
        plan.changes().forEach(change -> of(change, plan).ifPresent(form -> forms.put(Arrangement.key(change), form)));
        return forms;
    }
}
