package io.quarkiverse.migrationreview.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of change: entities before and after it, or, where no mapping says it, SQL.
 *
 * @param number from 1
 * @param java whether the texts are entities
 */
record KindOfChange(int number, String name, boolean java, String before, String after) {

    private static final String RESOURCE = "/kinds-of-change.txt";
    private static final String KIND = "kind: ";
    private static final Pattern SECTION = Pattern.compile("(both|before|after) (java|sql)");
    private static final Pattern CLASS = Pattern.compile("\\bclass (\\w+)");

    private static final String HEAD = """
            package %s;

            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.Comment;
            import org.hibernate.annotations.GeneratedColumn;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;
            import org.hibernate.type.SqlTypes;

            """;

    /** The kinds in the order of the file. */
    static List<KindOfChange> all() throws IOException {
        List<KindOfChange> kinds = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KindOfChange.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            String name = null;
            Map<String, StringBuilder> sections = new HashMap<>();
            String section = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = SECTION.matcher(line);
                if (line.startsWith(KIND)) {
                    add(kinds, name, sections);
                    name = line.substring(KIND.length());
                    sections = new HashMap<>();
                } else if (matcher.matches()) {
                    section = matcher.group(1);
                    sections.computeIfAbsent(matcher.group(2), language -> new StringBuilder());
                    sections.computeIfAbsent(section, each -> new StringBuilder());
                } else if (name != null) {
                    sections.get(section).append(line).append('\n');
                }
            }
            add(kinds, name, sections);
        }
        return List.copyOf(kinds);
    }

    private static void add(List<KindOfChange> kinds, String name, Map<String, StringBuilder> sections) {
        if (name != null) {
            String both = text(sections, "both");
            kinds.add(new KindOfChange(kinds.size() + 1, name, sections.containsKey("java"),
                    both + text(sections, "before"), both + text(sections, "after")));
        }
    }

    private static String text(Map<String, StringBuilder> sections, String section) {
        return sections.getOrDefault(section, new StringBuilder()).toString();
    }

    /** The package of the entities before or after the change. */
    String packageName(boolean afterwards) {
        return String.format("kinds.k%02d.%s", number, afterwards ? "after" : "before");
    }

    /** The source of the entities before or after the change. */
    String source(boolean afterwards) {
        return HEAD.formatted(packageName(afterwards)) + classes(afterwards);
    }

    private String classes(boolean afterwards) {
        String text = afterwards ? after : before;
        return text.contains("@Entity") ? text : "@Entity class Thing {\n@Id Long id;\n" + text + "}\n";
    }

    /** The names of the entities and embeddables before or after the change. */
    List<String> classNames(boolean afterwards) {
        return CLASS.matcher(classes(afterwards)).results().map(found -> packageName(afterwards) + "." + found.group(1))
                .toList();
    }
}
