package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * What entities say of their own former names, as far as it still has an effect: the former name has to be there, and nothing
 * else may go on under it. A former name that is mapped still, or two that change places, have no effect; a name that moves on
 * to the next object has, as long as the last of them is new: the last step is found first, the one before it when that was
 * taken.
 */
final class StatedRenames {

    private static final int CERTAIN = 100;
    private static final List<String> EVIDENCE = List.of("The entity says so");

    private final Schema current;
    private final Schema desired;
    private final RenameEvidence evidence;

    StatedRenames(Schema current, Schema desired, RenameEvidence evidence) {
        this.current = current;
        this.desired = desired;
        this.evidence = evidence;
    }

    List<RenameCandidate> tables() {
        List<RenameCandidate> candidates = new ArrayList<>();
        Set<String> schemas = new TreeSet<>();
        desired.tables().keySet().forEach(table -> schemas.add(table.schema()));
        for (String schema : schemas) {
            candidates.addAll(candidates(names(current, schema), names(desired, schema),
                    name -> ObjectName.table(new QualifiedName(schema, name))));
        }
        return candidates;
    }

    private static Set<String> names(Schema schema, String namespace) {
        Set<String> names = new TreeSet<>();
        schema.tables().keySet().stream().filter(table -> table.schema().equals(namespace))
                .forEach(table -> names.add(table.name()));
        return names;
    }

    List<RenameCandidate> columns() {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Table wanted : desired.tables().values()) {
            Table table = current.tables().get(wanted.name());
            if (table != null) {
                candidates.addAll(candidates(names(table), names(wanted),
                        name -> ObjectName.column(wanted.name(), name)));
            }
        }
        return candidates;
    }

    private static Set<String> names(Table table) {
        Set<String> names = new TreeSet<>();
        table.columns().stream().map(Column::name).forEach(names::add);
        return names;
    }

    private List<RenameCandidate> candidates(Set<String> before, Set<String> after, Function<String, ObjectName> object) {
        Map<String, String> laterNames = laterNames(before, after, object);
        List<RenameCandidate> candidates = new ArrayList<>();
        laterNames.keySet().stream().filter(name -> !after.contains(name))
                .forEach(name -> lastStep(name, before, laterNames, object).ifPresent(candidates::add));
        return candidates;
    }

    /** By former name the new one, without those that two claim. */
    private Map<String, String> laterNames(Set<String> before, Set<String> after, Function<String, ObjectName> object) {
        Map<String, String> laterNames = new LinkedHashMap<>();
        Set<String> contested = new TreeSet<>();
        for (String name : after) {
            evidence.formerNames(object.apply(name)).stream().filter(former -> !former.equals(name))
                    .filter(before::contains).findFirst().ifPresent(former -> {
                        if (laterNames.putIfAbsent(former, name) != null) {
                            contested.add(former);
                        }
                    });
        }
        laterNames.keySet().removeAll(contested);
        return laterNames;
    }

    /** From a name that is gone to one that is new, of which only the last step can be taken now; empty if it isn't new. */
    private static Optional<RenameCandidate> lastStep(String gone, Set<String> before, Map<String, String> laterNames,
            Function<String, ObjectName> object) {
        String from = gone;
        while (laterNames.containsKey(from) && before.contains(laterNames.get(from))) {
            from = laterNames.get(from);
        }
        String to = laterNames.get(from);
        return to == null ? Optional.empty()
                : Optional.of(new RenameCandidate(object.apply(from), object.apply(to), CERTAIN, true, EVIDENCE));
    }
}
