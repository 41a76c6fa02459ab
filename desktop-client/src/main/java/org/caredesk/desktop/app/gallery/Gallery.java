package org.caredesk.desktop.app.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.tour.Pictures;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.work.LiveWork;
import org.caredesk.desktop.work.UiThread;

/**
 * Takes a picture of every control in light, dark and right-to-left: {@code Gallery DIR}. It is the
 * check list when a control is added or a colour is touched.
 */
public final class Gallery {

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private Gallery() {}

  /** Writes the pictures into the folder that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
    UiThread.startToolkit();
    try (LiveWork work = new LiveWork()) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      work.work()
          .later(
              () -> {
                try {
                  takeAll(folder, work);
                  done.complete(null);
                } catch (RuntimeException failure) {
                  done.completeExceptionally(failure);
                }
              });
      done.get();
    }
    UiThread.stopToolkit();
  }

  private static void takeAll(Path folder, LiveWork work) {
    Fonts.load();
    for (Theme theme : Theme.values()) {
      for (boolean mirrored : new boolean[] {false, true}) {
        String name =
            "gallery-" + theme.name().toLowerCase(Locale.ROOT) + (mirrored ? "-rtl" : "") + ".png";
        take(folder.resolve(name), theme, mirrored, work);
      }
    }
  }

  private static void take(Path file, Theme theme, boolean mirrored, LiveWork work) {
    Texts texts = new Texts(Locale.ENGLISH);
    Clock clock = Clock.fixed(Instant.parse("2026-11-16T05:19:00Z"), ZoneOffset.UTC);
    Region page =
        new GalleryPage(texts, new Formatting(texts, clock), clock, work.work().timers()).build();
    page.setNodeOrientation(
        mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    Scene scene = new Scene(page, WIDTH, HEIGHT);
    theme.dress(scene);
    try {
      Pictures.save(scene.snapshot(null), file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
