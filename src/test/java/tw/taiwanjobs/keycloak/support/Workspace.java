package tw.taiwanjobs.keycloak.support;

import java.nio.file.Path;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** Where this JVM keeps its servers, key rings and jars: the tests run in several at once. */
public final class Workspace {

    private Workspace() {}

    public static Path resolve(String name) {
        return ProjectFiles.target()
                .resolve(System.getProperty("tests.workspace", "it"))
                .resolve(name);
    }
}
