package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * Whether an object that is gone has another name now, or is gone while others are new.
 *
 * @param gone the object that the model no longer speaks of
 * @param candidates what it may be called now, the likeliest first; never empty
 */
public record RenameQuestion(ObjectName gone, List<Candidate> candidates) implements Question {

    /**
     * A new object that may be the old one.
     *
     * @param evidence what speaks for it, a sentence each without a full stop
     * @param likely whether that is enough to suggest it
     */
    public record Candidate(ObjectName added, List<String> evidence, boolean likely) {

        public Candidate {
            evidence = List.copyOf(evidence);
        }
    }

    public RenameQuestion {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("Nothing that " + gone + " may have been renamed to");
        }
    }

    @Override
    public String id() {
        return "rename " + gone.format("");
    }

    @Override
    public List<ObjectName> objects() {
        return Stream.concat(Stream.of(gone), candidates.stream().map(Candidate::added)).toList();
    }

    @Override
    public String text(String defaultSchema) {
        String old = gone.path(defaultSchema);
        if (candidates.size() > 1) {
            return "Was " + old + " renamed, or is it gone?";
        }
        String added = candidates.get(0).added().path(defaultSchema);
        return "Was " + old + " renamed to " + added + ", or is it gone and " + added + " new?";
    }

    @Override
    public List<String> evidence() {
        return candidates.get(0).evidence();
    }

    @Override
    public List<Choice> choices(String defaultSchema) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate candidate : candidates) {
            choices.add(new Choice(Answer.renamed(candidate.added().format("")),
                    "Renamed to " + candidate.added().path(defaultSchema)));
        }
        Choice separate = new Choice(Answer.SEPARATE, "Gone, with its data");
        choices.add(candidates.get(0).likely() ? choices.size() : 0, separate);
        return choices;
    }

    @Override
    public Optional<String> expression() {
        return Optional.empty();
    }

    @Override
    public Optional<String> refuse(Answer answer) {
        return choices("").stream().anyMatch(choice -> choice.answer().equals(answer)) ? Optional.empty()
                : Optional.of("Say which of the new objects it is, or that it is gone.");
    }
}
