package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What rows get that hold a value which an enum no longer has: the constant may have another name now.
 *
 * @param object the enum type, or the column whose check lists the values
 * @param value the value that is gone, as a literal
 * @param added the values that are new, as literals
 * @param kept the values that stay, as literals
 * @param renamed whether it is the only one that is gone, and one is new
 */
public record RemovedValueQuestion(ObjectName object, String value, List<String> added, List<String> kept,
        boolean renamed) implements Question {

    public RemovedValueQuestion {
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    @Override
    public String id() {
        return "value " + object.format("") + " " + value;
    }

    @Override
    public List<ObjectName> objects() {
        return List.of(object);
    }

    @Override
    public String text(String defaultSchema) {
        String place = object.kind() == ObjectName.Kind.TYPE ? "columns of type " : "";
        return "What do rows get that have " + value + " in " + place + object.path(defaultSchema) + "?";
    }

    @Override
    public List<String> evidence() {
        return renamed ? List.of(value + " is the only value that is gone, and " + added.get(0) + " the only one that is new")
                : List.of();
    }

    @Override
    public List<Choice> choices(String defaultSchema) {
        List<Choice> choices = new ArrayList<>();
        added.forEach(label -> choices.add(new Choice(Answer.value(label), "Renamed to " + label)));
        choices.add(renamed ? choices.size() : 0, new Choice(Answer.NONE, "No row has it"));
        kept.forEach(label -> choices.add(new Choice(Answer.value(label), "They get " + label)));
        return choices;
    }

    @Override
    public Optional<String> expression() {
        return Optional.empty();
    }

    @Override
    public Optional<String> refuse(Answer answer) {
        return choices("").stream().anyMatch(choice -> choice.answer().equals(answer)) ? Optional.empty()
                : Optional.of("Pick one of the values that there are, or say that no row needs one.");
    }
}
