package io.quarkiverse.migrationreview.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import io.quarkus.bootstrap.workspace.ArtifactSources;
import io.quarkus.bootstrap.workspace.SourceDir;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.bootstrap.workspace.WorkspaceModuleId;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * The sources of the application when a package is built: Maven does not look for them then, unless it is told to.
 */
final class ProjectModule {

    private ProjectModule() {
    }

    /**
     * The module as the build knows it, else that of the usual layout around the folder of the build output.
     *
     * @throws IllegalStateException when the sources are in neither
     */
    static WorkspaceModule of(CurateOutcomeBuildItem application, OutputTargetBuildItem target) {
        ResolvedDependency artifact = application.getApplicationModel().getAppArtifact();
        if (artifact.getWorkspaceModule() != null) {
            return artifact.getWorkspaceModule();
        }
        Path output = target.getOutputDirectory().toAbsolutePath().normalize();
        Path project = output.getParent();
        Path resources = project.resolve("src/main/resources");
        Iterator<Path> classes = artifact.getResolvedPaths().iterator();
        if (!Files.isDirectory(project.resolve("src/main")) || !classes.hasNext()) {
            throw new IllegalStateException(
                    "The migrations of " + project + " can't be checked: its sources are not in src/main. Run"
                            + " the build with -Dquarkus.bootstrap.workspace-discovery=true.");
        }
        // what was built of the resources is a copy, wherever the class path finds it
        Path built = classes.next();
        return WorkspaceModule.builder()
                .setModuleId(WorkspaceModuleId.of(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()))
                .setModuleDir(project).setBuildDir(output)
                .addArtifactSources(ArtifactSources.main(SourceDir.of(project.resolve("src/main/java"), built),
                        SourceDir.of(resources, built)))
                .build();
    }
}
