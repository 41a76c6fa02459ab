package org.caredesk.desktop.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.MonthGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Loads the client's classes while somebody types a password. Loading and checking them takes more
 * of the first click than what they then do, and it can be done on any thread. Where they cannot be
 * listed, as in a runtime image, nothing is lost but time.
 */
final class ReadAhead {

  private static final String ROOT = "org/caredesk/desktop/";
  private static final double SIZE = 800;

  private ReadAhead() {}

  /** Loads the classes of the shell, the shared parts and the workplaces. */
  static void classes() {
    CodeSource source = ReadAhead.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    try {
      URI place = source.getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        load(path);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
          load(jar.getPath("/"));
        }
      }
    } catch (IOException | URISyntaxException | RuntimeException unlisted) {
      return;
    }
  }

  /**
   * Draws the grids once, where nobody sees them or waits for them: what they use of the toolkit is
   * loaded and prepared with the first of their kind.
   */
  static void grids(Texts texts, Formatting formats) {
    DayGrid day = new DayGrid(texts, formats, Faces.NONE);
    day.resize(SIZE, SIZE);
    day.dayProperty().set(madeUpDay());
    day.layout();
    new MonthGrid(texts, formats);
  }

  /** Makes one of each control of the shell and the first screens, for the same reason. */
  static void controls() {
    new DatePicker(LocalDate.EPOCH);
    new MenuButton("", null, new MenuItem(""));
    new TextField();
    new ScrollPane();
    new ToggleButton().setToggleGroup(new ToggleGroup());
    Action action = new Action("read-ahead", "", "fth-x", "Ctrl+F1", () -> {});
    Buttons.primary(action);
    Buttons.plain(action);
    Buttons.icon(action);
    Buttons.menuItem(action);
    new Banner(Banner.Kind.WARNING, "fth-x", "");
    Skeleton.rows(1);
  }

  private static ScheduleDay madeUpDay() {
    Instant opens = Instant.EPOCH.plus(Duration.ofHours(9));
    Instant visit = opens.plus(Duration.ofHours(1));
    Instant closes = visit.plus(Duration.ofHours(1));
    List<ScheduleEntry> entries =
        List.of(
            new FreeTime("free", opens, visit, FreeTime.Use.BOOKABLE),
            new Visit(
                "visit",
                0,
                AppointmentStatus.CONFIRMED,
                visit,
                closes,
                0,
                "A",
                VisitMode.IN_PERSON,
                PaymentState.PAID,
                null,
                null,
                null,
                false,
                null,
                null));
    return new ScheduleDay(
        LocalDate.EPOCH,
        ZoneOffset.UTC,
        List.of(
            new ScheduleColumn(
                "column",
                new UUID(0, 0),
                "A",
                "A",
                null,
                1,
                2,
                0,
                List.of(new Slot(opens, closes)),
                List.of(),
                entries)));
  }

  private static void load(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
      String separator = root.getFileSystem().getSeparator();
      files
          .map(file -> root.relativize(file).toString().replace(separator, "/"))
          .map(ReadAhead::className)
          .forEach(ReadAhead::load);
    }
  }

  /** Null for what is no class, and for the tour, which only the tour needs. */
  private static @Nullable String className(String file) {
    return file.endsWith(".class")
            && !file.endsWith("package-info.class")
            && !file.contains("/tour/")
        ? file.substring(0, file.length() - ".class".length()).replace('/', '.')
        : null;
  }

  private static void load(@Nullable String className) {
    if (className != null) {
      try {
        Class.forName(className, true, ReadAhead.class.getClassLoader());
      } catch (ClassNotFoundException | LinkageError whoeverNeedsItWillSay) {
        return;
      }
    }
  }
}
