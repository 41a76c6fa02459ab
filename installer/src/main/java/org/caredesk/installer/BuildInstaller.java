package org.caredesk.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds the app-image and the package: {@code BuildInstaller ROOT VERSION}, ROOT being the folder
 * of the whole project, whose client and server have been built. Ends with status 1 and one
 * sentence where something is missing.
 */
public final class BuildInstaller {

  private BuildInstaller() {}

  /** See the class for the arguments. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Project project = new Project(Path.of(arguments[0]).toAbsolutePath().normalize(), arguments[1]);
    try {
      build(project);
    } catch (CannotBuild reason) {
      System.err.println("installer: " + reason.getMessage());
      System.exit(1);
    }
  }

  private static void build(Project project) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new CannotBuild("only Linux packages can be built so far.");
    }
    DebPackage.requireTools();
    Folders.delete(project.work());
    Folders.delete(project.image());
    Files.createDirectories(project.work());
    System.out.println("Linking the Java runtime");
    Path runtime = new RuntimeImage(project).link();
    System.out.println("Making the app-image");
    AppImage image = AppImage.make(project, runtime);
    System.out.println("Training the image's start with a tour of a demo server");
    new Training(project, image).run();
    image.stripCommands();
    System.out.println("Making the package");
    Path made = new DebPackage(project).make();
    Folders.delete(project.work());
    List.of(project.image(), made).forEach(System.out::println);
  }
}
