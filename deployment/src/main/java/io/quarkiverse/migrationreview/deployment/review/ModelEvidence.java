package io.quarkiverse.migrationreview.deployment.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.RenameCandidates;
import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.model.MappedObject;
import io.quarkiverse.migrationreview.deployment.model.MemberDeclaration;

/** What entity models, as they are and as they were, tell about renames. */
final class ModelEvidence implements RenameEvidence {

    /** No schema has this name, so that every object is written with its own. */
    private static final String ALWAYS_QUALIFIED = "";

    private final SortedMap<ObjectName, JavaMember> members = new TreeMap<>();
    private final Map<JavaMember, MemberDeclaration> declarations = new HashMap<>();
    private final Map<ObjectName, QualifiedName> numberedTables = new HashMap<>();
    private final ModelHistory history;

    /**
     * @param before what was remembered
     * @param current what is remembered of things gone only as long as they are in it
     */
    ModelEvidence(List<EntityModel> models, ModelHistory before, Schema current) {
        for (EntityModel model : models) {
            model.declarations().forEach(declaration -> declarations.put(declaration.member(), declaration));
            model.objects().forEach(object -> members.putIfAbsent(Origins.name(object, current.defaultSchema()),
                    object.origin()));
        }
        for (EntityModel model : models) {
            model.objects().stream().filter(object -> object.kind() == MappedObject.Kind.SEQUENCE)
                    .forEach(sequence -> table(sequence.origin().className()).ifPresent(
                            table -> numberedTables.put(Origins.name(sequence, current.defaultSchema()), table)));
        }
        history = before.with(mapped(), texts(current.objects()), this::place);
    }

    private Optional<QualifiedName> table(String className) {
        return members.entrySet().stream().filter(entry -> entry.getKey().kind() == ObjectName.Kind.TABLE)
                .filter(entry -> entry.getValue().equals(new JavaMember(className, null)))
                .map(entry -> entry.getKey().container()).findFirst();
    }

    private Set<String> mapped() {
        return texts(members.keySet().stream().filter(object -> object.kind() != ObjectName.Kind.SEQUENCE).toList());
    }

    private static Set<String> texts(Iterable<ObjectName> objects) {
        Set<String> texts = new TreeSet<>();
        objects.forEach(object -> texts.add(object.format(ALWAYS_QUALIFIED)));
        return texts;
    }

    private MemberDeclaration.Place place(String object) {
        JavaMember member = members.get(ObjectName.parse(object, ALWAYS_QUALIFIED));
        MemberDeclaration declaration = declarations.get(member);
        return declaration == null ? null : declaration.place();
    }

    /** What is to be remembered. */
    ModelHistory history() {
        return history;
    }

    /**
     * Makes sure that no two members say of themselves that they were called the same before.
     *
     * @throws DraftingException when two do, and the former name is still there
     */
    void requireOneClaim(Schema current, Schema desired) throws DraftingException {
        SortedMap<ObjectName, List<ObjectName>> contested = RenameCandidates.contested(current, desired, this);
        if (!contested.isEmpty()) {
            ObjectName former = contested.firstKey();
            List<String> claimants = contested.get(former).stream().map(this::member).toList();
            throw new DraftingException(new Problem(String.join(" and ", claimants) + " say that each of them was "
                    + former.format(current.defaultSchema()) + " before", claimants.get(0),
                    "Keep @RenamedFrom on the one that goes on with its data."), null);
        }
    }

    private String member(ObjectName object) {
        JavaMember member = members.get(object);
        return member == null ? object.toString() : member.toString();
    }

    @Override
    public Timing timing(ObjectName gone, ObjectName added) {
        return history.timing(gone.format(ALWAYS_QUALIFIED), added.format(ALWAYS_QUALIFIED));
    }

    @Override
    public Optional<String> samePlace(ObjectName gone, ObjectName added) {
        MemberDeclaration.Place before = placeOf(gone);
        MemberDeclaration.Place after = placeOf(added);
        if (before == null || after == null || !before.className().equals(after.className())) {
            return Optional.empty();
        }
        boolean same = before.index() == after.index() || Objects.equals(before.previous(), after.previous());
        return same ? Optional.of(simpleName(after.className())) : Optional.empty();
    }

    private MemberDeclaration.Place placeOf(ObjectName object) {
        ModelHistory.Appearance appearance = history.objects().get(object.format(ALWAYS_QUALIFIED));
        return appearance == null ? null : appearance.place();
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    @Override
    public List<String> formerNames(ObjectName added) {
        MemberDeclaration declaration = declarations.get(members.get(added));
        return declaration == null ? List.of() : declaration.formerNames();
    }

    @Override
    public Optional<QualifiedName> tableNumberedBy(ObjectName sequence) {
        return Optional.ofNullable(numberedTables.get(sequence));
    }
}
