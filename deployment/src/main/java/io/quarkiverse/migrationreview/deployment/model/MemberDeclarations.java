package io.quarkiverse.migrationreview.deployment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.migrationreview.RenamedFrom;

/**
 * Looks up mapped members in the index of the application's classes. What has no class file in it, or is mapped without a field
 * or getter, has no declaration.
 */
final class MemberDeclarations {

    private static final DotName RENAMED_FROM = DotName.createSimple(RenamedFrom.class);

    private final IndexView index;

    private MemberDeclarations(IndexView index) {
        this.index = index;
    }

    /** In the order of the members' first appearance. */
    static List<MemberDeclaration> of(List<MappedObject> objects, IndexView index) {
        MemberDeclarations lookup = new MemberDeclarations(index);
        return objects.stream().map(MappedObject::origin).distinct().map(lookup::find).filter(Objects::nonNull).toList();
    }

    private MemberDeclaration find(JavaMember member) {
        ClassInfo type = index.getClassByName(DotName.createSimple(member.className()));
        if (type == null) {
            return null;
        }
        if (member.member() == null) {
            return new MemberDeclaration(member, null, formerNames(type));
        }
        List<String> path = Arrays.asList(member.member().split("\\."));
        for (String attribute : path.subList(0, path.size() - 1)) {
            type = typeOf(type, attribute);
            if (type == null) {
                return null;
            }
        }
        return attribute(member, type, path.get(path.size() - 1));
    }

    private MemberDeclaration attribute(JavaMember member, ClassInfo type, String name) {
        FieldInfo field = field(type, name);
        MethodInfo getter = getter(type, name);
        if (field == null && getter == null) {
            return null;
        }
        List<String> formerNames = new ArrayList<>();
        if (field != null) {
            formerNames.addAll(formerNames(field));
        }
        if (getter != null) {
            formerNames.addAll(formerNames(getter));
        }
        return new MemberDeclaration(member, field == null ? null : place(field), formerNames);
    }

    private static MemberDeclaration.Place place(FieldInfo field) {
        List<String> fields = field.declaringClass().unsortedFields().stream().map(FieldInfo::name).toList();
        int position = fields.indexOf(field.name());
        return new MemberDeclaration.Place(field.declaringClass().name().toString(), position,
                position == 0 ? null : fields.get(position - 1));
    }

    /** An annotation on the parameter or the type of something is about something else. */
    private static List<String> formerNames(AnnotationTarget target) {
        AnnotationInstance annotation = target.declaredAnnotation(RENAMED_FROM);
        return annotation == null ? List.of() : List.of(annotation.value().asStringArray());
    }

    private ClassInfo typeOf(ClassInfo type, String attribute) {
        FieldInfo field = field(type, attribute);
        MethodInfo getter = getter(type, attribute);
        Type found = field != null ? field.type() : getter == null ? null : getter.returnType();
        return found == null ? null : index.getClassByName(found.name());
    }

    private FieldInfo field(ClassInfo type, String name) {
        for (ClassInfo declaring = type; declaring != null; declaring = superclass(declaring)) {
            if (declaring.field(name) != null) {
                return declaring.field(name);
            }
        }
        return null;
    }

    private MethodInfo getter(ClassInfo type, String name) {
        String property = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (ClassInfo declaring = type; declaring != null; declaring = superclass(declaring)) {
            for (String prefix : List.of("get", "is")) {
                MethodInfo getter = declaring.method(prefix + property);
                if (getter != null) {
                    return getter;
                }
            }
        }
        return null;
    }

    private ClassInfo superclass(ClassInfo type) {
        return type.superName() == null ? null : index.getClassByName(type.superName());
    }
}
