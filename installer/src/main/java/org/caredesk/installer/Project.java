package org.caredesk.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are and go.
 *
 * @param root the folder of the whole project
 * @param version three numbers
 */
record Project(Path root, String version) {

  static final String NAME = "CareDesk";
  static final String PACKAGE_NAME = "caredesk";

  /** What the installed program looks like, before it is packed. */
  Path image() {
    return output().resolve(NAME);
  }

  Path output() {
    return root.resolve("installer/target");
  }

  /** Thrown away when the build is done; kept when it fails. */
  Path work() {
    return output().resolve("work");
  }

  /** Icon, menu entry and the package's scripts. */
  Path descriptions() {
    return root.resolve("installer/src/linux");
  }

  Path serverJar() {
    return jar("server");
  }

  Path serverLibraries() {
    return libraries("server");
  }

  /** The client's own jar and what it needs on the class path, which is all but JavaFX. */
  List<Path> classPath() throws IOException {
    List<Path> found =
        clientLibraries().filter(jar -> !fileName(jar).startsWith("javafx-")).toList();
    return Stream.concat(Stream.of(jar("desktop-client")), found.stream()).toList();
  }

  /** The jars of JavaFX for this system; their namesakes without a system in the name are empty. */
  List<Path> javaFx() throws IOException {
    return clientLibraries()
        .filter(jar -> fileName(jar).matches("javafx-.*-linux.*\\.jar"))
        .toList();
  }

  private Stream<Path> clientLibraries() throws IOException {
    try (Stream<Path> files = Files.list(libraries("desktop-client"))) {
      return files.sorted().toList().stream();
    }
  }

  private Path jar(String module) {
    return root.resolve(module).resolve("target").resolve(module + "-" + version + ".jar");
  }

  private Path libraries(String module) {
    return root.resolve(module).resolve("target/lib");
  }

  static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
