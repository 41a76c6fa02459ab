package org.caredesk.installer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java runtime of the client: the modules it uses and JavaFX among them. JavaFX is published as
 * jars with the native libraries inside, which would be unpacked into the home of every user; as
 * module files the libraries come to lie in the runtime like those of the JDK.
 */
final class RuntimeImage {

  private static final Pattern NATIVE = Pattern.compile("[^/]+\\.so");

  /** What jdeps cannot see: the controls behind style sheets, and the languages' own formats. */
  private static final List<String> UNSEEN = List.of("javafx.controls", "jdk.localedata");

  private final Project project;

  RuntimeImage(Project project) {
    this.project = project;
  }

  /** Links the image and returns its folder. */
  Path link() throws IOException {
    Path modules = Files.createDirectories(project.work().resolve("modules"));
    for (Path jar : project.javaFx()) {
      moduleFile(jar, modules);
    }
    Path image = project.work().resolve("runtime");
    List<String> roots = new ArrayList<>(UNSEEN);
    roots.add(used());
    new JdkTool("jlink")
        .run(
            List.of(
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", roots),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString()));
    return image;
  }

  /** The modules that the classes on the class path refer to, separated by commas. */
  private String used() throws IOException {
    List<Path> classPath = project.classPath();
    return new JdkTool("jdeps")
        .run(
            List.of(
                "--print-module-deps",
                "--ignore-missing-deps",
                "--recursive",
                "--multi-release",
                String.valueOf(Runtime.version().feature()),
                "--module-path",
                joined(project.javaFx()),
                "--add-modules",
                "javafx.controls",
                "--class-path",
                joined(classPath),
                classPath.getFirst().toString()));
  }

  private void moduleFile(Path jar, Path modules) throws IOException {
    Path parts = project.work().resolve("javafx").resolve(Project.fileName(jar));
    Path classes = Files.createDirectories(parts.resolve("classes"));
    Path natives = Files.createDirectories(parts.resolve("natives"));
    unpack(jar, classes, natives);
    Path made = modules.resolve(Project.fileName(jar).replace(".jar", ".jmod"));
    new JdkTool("jmod")
        .run(
            List.of(
                "create",
                "--class-path",
                classes.toString(),
                "--libs",
                natives.toString(),
                made.toString()));
  }

  private static void unpack(Path jar, Path classes, Path natives) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
          continue;
        }
        Path folder = NATIVE.matcher(entry.getName()).matches() ? natives : classes;
        Path target = folder.resolve(entry.getName()).normalize();
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream content = file.getInputStream(entry)) {
          Files.copy(content, target);
        }
      }
    }
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
