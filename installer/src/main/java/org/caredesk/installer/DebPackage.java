package org.caredesk.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The package for Debian and its relatives; it installs to /opt/caredesk. What it depends on is
 * written out in its control file, because jpackage finds only what is installed where the package
 * is built.
 */
final class DebPackage {

  private static final List<String> TOOLS = List.of("dpkg-deb", "fakeroot");

  private final Project project;

  DebPackage(Project project) {
    this.project = project;
  }

  /**
   * Looks for what jpackage calls.
   *
   * @throws CannotBuild naming what is missing
   */
  static void requireTools() {
    List<String> missing = TOOLS.stream().filter(tool -> !onPath(tool)).toList();
    if (!missing.isEmpty()) {
      throw new CannotBuild(
          "missing here: "
              + String.join(", ", missing)
              + "; on Debian, apt install fakeroot dpkg brings it.");
    }
  }

  /** Makes the package and returns its file. */
  Path make() throws IOException {
    Path folder = Files.createDirectories(project.work().resolve("package"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", "deb"));
    arguments.addAll(List.of("--app-image", project.image().toString()));
    arguments.addAll(List.of("--name", Project.NAME));
    arguments.addAll(List.of("--app-version", project.version()));
    arguments.addAll(List.of("--vendor", "The CareDesk project"));
    arguments.addAll(List.of("--copyright", "The CareDesk authors"));
    arguments.addAll(List.of("--description", "Books and runs hospital appointments"));
    arguments.addAll(List.of("--linux-package-name", Project.PACKAGE_NAME));
    arguments.addAll(List.of("--linux-deb-maintainer", "caredesk@example.org"));
    arguments.addAll(List.of("--linux-app-category", "misc"));
    arguments.addAll(List.of("--resource-dir", project.descriptions().resolve("deb").toString()));
    Path license = project.root().resolve("LICENSE");
    if (Files.exists(license)) {
      arguments.addAll(List.of("--license-file", license.toString()));
    }
    arguments.addAll(List.of("--dest", folder.toString()));
    new JdkTool("jpackage").run(arguments);
    return moveOut(folder);
  }

  private Path moveOut(Path folder) throws IOException {
    Path made;
    try (Stream<Path> files = Files.list(folder)) {
      made = files.findFirst().orElseThrow(() -> new CannotBuild("jpackage made no package."));
    }
    Path target = project.output().resolve(Project.fileName(made));
    Files.deleteIfExists(target);
    return Files.move(made, target);
  }

  private static boolean onPath(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
