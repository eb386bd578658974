package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated entities. */
final class EntityCompiler {

    private EntityCompiler() {
    }

    /**
     * @param target the folder for the classes
     * @throws IllegalStateException when this is no JDK, or the sources are wrong
     */
    static void compile(List<Path> sources, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("Entities are compiled here: run this with a JDK, not a JRE");
        }
        Files.createDirectories(target);
        List<String> options = List.of("-d", target.toString(), "-classpath", System.getProperty("java.class.path"),
                "-proc:none", "-nowarn");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new IllegalStateException("The generated entities do not compile");
            }
        }
    }
}
