package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.model.JavaMember;

/**
 * Finds Java members in the sources of the project, for links into the IDE.
 */
final class JavaSources {

    private static final Logger LOG = Logger.getLogger(JavaSources.class);

    private final List<Path> directories;

    JavaSources(List<Path> directories) {
        this.directories = List.copyOf(directories);
    }

    /**
     * Where a member stands.
     *
     * @return empty when its class is not part of the project
     */
    Optional<Place> find(JavaMember member) {
        String topLevel = member.className().contains("$")
                ? member.className().substring(0, member.className().indexOf('$'))
                : member.className();
        return directories.stream()
                .map(directory -> directory.resolve(topLevel.replace('.', '/') + ".java"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new Place(file, line(file, member)));
    }

    /** The line of the attribute's field or getter, else of the class; inherited attributes stand elsewhere. */
    private static Integer line(Path file, JavaMember member) {
        String simpleName = member.className().substring(Math.max(member.className().lastIndexOf('.'),
                member.className().lastIndexOf('$')) + 1);
        Pattern type = Pattern.compile("\\b(class|record|interface)\\s+" + Pattern.quote(simpleName) + "\\b");
        try {
            List<String> lines = Files.readAllLines(file);
            if (member.member() != null) {
                String attribute = member.member().contains(".")
                        ? member.member().substring(0, member.member().indexOf('.'))
                        : member.member();
                Integer found = first(lines,
                        Pattern.compile("^\\s*[\\w@<>\\[\\], .?]*\\s" + Pattern.quote(attribute) + "\\s*[;=]"));
                if (found != null) {
                    return found;
                }
            }
            return first(lines, type);
        } catch (IOException e) {
            LOG.debugf(e, "The line of %s is unknown", member);
            return null;
        }
    }

    private static Integer first(List<String> lines, Pattern pattern) {
        for (int index = 0; index < lines.size(); index++) {
            if (pattern.matcher(lines.get(index)).find()) {
                return index + 1;
            }
        }
        return null;
    }

    /**
     * A place in a source file.
     *
     * @param line from 1; {@code null} when unknown
     */
    record Place(Path file, Integer line) {
    }
}
