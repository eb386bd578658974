package io.quarkiverse.migrationreview.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated entities. */
final class EntityCompiler {

    private EntityCompiler() {
    }

    /**
     * @param target the folder for the classes
     * @param others folders of classes that the sources use
     * @throws IllegalStateException when this is no JDK, or the sources are wrong
     */
    static void compile(List<Path> sources, Path target, List<Path> others) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("Entities are compiled here: run this with a JDK, not a JRE");
        }
        Files.createDirectories(target);
        List<String> classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        others.forEach(other -> classPath.add(other.toString()));
        List<String> options = List.of("-d", target.toString(), "-classpath",
                classPath.stream().collect(Collectors.joining(File.pathSeparator)), "-proc:none", "-nowarn");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new IllegalStateException("The generated entities do not compile");
            }
        }
    }
}
