package io.quarkiverse.migrationreview.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.benchmarks.BenchmarkedProject.Reloaded;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** The first drafting of a dev mode, in a JVM of its own: nothing is loaded, compiled or remembered. */
final class ColdDrafting {

    private static final String RESULT = "cold-drafting\t";

    private ColdDrafting() {
    }

    /** Drafts for a project of which only the dev database is there, and which was not drafted for before. */
    static Reloaded fork(int entities, Path folder, BenchmarkedProject project) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), ColdDrafting.class.getName(),
                Integer.toString(entities), folder.toString(), project.folder().toString(),
                project.devDatabase().jdbcUrl(), String.valueOf(project.devDatabase().username()),
                String.valueOf(project.devDatabase().password())));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> values = new LinkedHashMap<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(RESULT)) {
                    String[] parts = line.split("\t");
                    values.put(parts[1], Double.valueOf(parts[2]));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("The JVM of a cold drafting ended with " + process.exitValue());
        }
        double reading = values.remove("reading");
        double listed = values.remove("listed");
        double ready = values.remove("ready");
        double proof = values.remove("proof");
        return new Reloaded(reading, new Drafted(values, listed, ready, proof));
    }

    /** Prints what {@link #fork} reads. */
    public static void main(String[] arguments) throws Exception {
        Quiet.logs();
        GeneratedModel model = GeneratedModel.in(Path.of(arguments[1], "models"), Integer.parseInt(arguments[0]));
        DatabaseAccess database = new DatabaseAccess(arguments[3], given(arguments[4]), given(arguments[5]));
        try (BenchmarkedProject project = new BenchmarkedProject(model, Path.of(arguments[2]), database)) {
            Reloaded reloaded = project.readAndReload(Variant.ONE_FIELD);
            print("reading", reloaded.reading());
            reloaded.drafted().steps().forEach(ColdDrafting::print);
            print("listed", reloaded.drafted().listed());
            print("ready", reloaded.drafted().ready());
            print("proof", reloaded.drafted().proof());
        }
    }

    private static String given(String argument) {
        return "null".equals(argument) ? null : argument;
    }

    private static void print(String name, double millis) {
        System.out.println(RESULT + name + "\t" + millis);
    }
}
