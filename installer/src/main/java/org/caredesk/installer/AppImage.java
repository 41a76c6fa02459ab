package org.caredesk.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it will lie on the disk, with launcher, jars and runtime.
 *
 * @param folder its top
 */
record AppImage(Path folder) {

  static final String MAIN_CLASS = "org.caredesk.desktop.app.CareDeskClient";

  /** JavaFX loads libraries of its own and uses memory outside the heap; both are asked for. */
  static final List<String> JAVA_OPTIONS =
      List.of(
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final String JARS = "$APPDIR/";
  private static final String CACHE = Project.PACKAGE_NAME + ".aot";

  static AppImage make(Project project, Path runtime) throws IOException {
    Path jars = Files.createDirectories(project.work().resolve("jars"));
    for (Path jar : project.classPath()) {
      Files.copy(jar, jars.resolve(Project.fileName(jar)));
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", "app-image"));
    arguments.addAll(List.of("--name", Project.NAME));
    arguments.addAll(List.of("--app-version", project.version()));
    arguments.addAll(List.of("--runtime-image", runtime.toString()));
    arguments.addAll(List.of("--input", jars.toString()));
    arguments.addAll(List.of("--main-jar", Project.fileName(project.classPath().getFirst())));
    arguments.addAll(List.of("--main-class", MAIN_CLASS));
    arguments.addAll(List.of("--icon", project.descriptions().resolve("caredesk.png").toString()));
    for (String option : JAVA_OPTIONS) {
      arguments.addAll(List.of("--java-options", option));
    }
    arguments.addAll(List.of("--java-options", "-XX:AOTCache=" + JARS + CACHE));
    arguments.addAll(List.of("--dest", project.output().toString()));
    new JdkTool("jpackage").run(arguments);
    AppImage image = new AppImage(project.image());
    Files.copy(
        project.descriptions().resolve("caredesk.desktop"),
        image.folder().resolve("lib/caredesk.desktop"));
    return image;
  }

  Path java() {
    return commands().resolve("java");
  }

  /** Where the launcher looks for the classes loaded and linked ahead of time. */
  Path cache() {
    return jars().resolve(CACHE);
  }

  /** The class path in the order the launcher gives it; any other order makes the cache useless. */
  List<Path> classPath() throws IOException {
    return Files.readAllLines(jars().resolve(Project.NAME + ".cfg")).stream()
        .filter(line -> line.startsWith("app.classpath=" + JARS))
        .map(line -> jars().resolve(line.substring(line.indexOf(JARS) + JARS.length())))
        .toList();
  }

  /** Takes out the runtime's commands: the launcher does without them. */
  void stripCommands() throws IOException {
    Folders.delete(commands());
  }

  private Path jars() {
    return folder.resolve("lib/app");
  }

  private Path commands() {
    return folder.resolve("lib/runtime/bin");
  }
}
