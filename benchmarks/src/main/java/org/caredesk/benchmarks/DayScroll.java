package org.caredesk.benchmarks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.reception.ReceptionWorkplace;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.shell.CurrentHospital;
import org.caredesk.desktop.shell.DeskServices;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.work.UiThread;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;

/**
 * The day of forty doctors with 1,200 visits at the front desk, on the headless platform: scrolling
 * down and sideways for 600 frames, and changes that come over the live feed, with how many cells
 * each of them draws anew.
 */
final class DayScroll {
  private static final int DOCTORS = 40;
  private static final int FRAMES = 300;
  private static final int CHANGES = 100;
  private static final int WARM_UP = 60;

  /** How many frames go one way; a multiple of twice as many ends where it began. */
  private static final int REACH_DOWN = 25;

  private static final int REACH_ASIDE = 150;
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 846;

  /** What one frame of a hand on a touchpad turns, in pixels. */
  private static final double TURN = 28;

  private DayScroll() {}

  static void measure() throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    UiThread.startToolkit();
    try (var turns = new UiTurns()) {
      var window = UiTurns.ask(() -> new Window(turns));
      window.show();
      window.scroll(2 * REACH_DOWN, false);
      window.scroll(2 * REACH_ASIDE, true);
      window.changes(WARM_UP);
      System.out.printf(Locale.ROOT, "%d doctors, %,d visits%n", DOCTORS, window.day.visits());
      UiTurns.Steps.printHead();
      window.scroll(FRAMES, false).print("down and up, %d frames".formatted(FRAMES));
      window.scroll(FRAMES, true).print("sideways, %d frames".formatted(FRAMES));
      window.drawn.set(0);
      window.changes(CHANGES).print("a live change");
      System.out.printf(
          Locale.ROOT,
          "cells drawn anew for %d changes: %d, of %d in the window%n",
          CHANGES,
          window.drawn.get(),
          window.watched);
    } finally {
      Platform.exit();
    }
  }

  /** The desk's screen in a window of its own. */
  private static final class Window {
    private final UiTurns turns;
    private final MadeUpDay day = new MadeUpDay(DOCTORS, Clock.systemUTC());
    private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();
    private final Stage stage = new Stage();
    private final Screen screen;
    private final AtomicInteger drawn = new AtomicInteger();
    private int watched;
    private int done;

    Window(UiTurns turns) {
      this.turns = turns;
      Fonts.load();
      var reception = new ReceptionWorkplace(context());
      screen =
          reception.open(new Route.Day(LocalDate.now(Clock.system(MadeUpDay.ZONE)))).orElseThrow();
      var scene = new Scene(screen.view(), WIDTH, HEIGHT);
      Theme.LIGHT.dress(scene);
      stage.setScene(scene);
    }

    void show() throws Exception {
      UiTurns.ask(
          () -> {
            stage.show();
            turns.watch();
            screen.activate();
            return true;
          });
      turns.settle();
    }

    /** To and fro, as far as the day reaches. */
    UiTurns.Steps scroll(int frames, boolean aside) throws Exception {
      var grid = grid();
      done = 0;
      var reach = aside ? REACH_ASIDE : REACH_DOWN;
      return turns.steps(
          frames,
          () -> {
            var by = done++ / reach % 2 == 0 ? -TURN : TURN;
            Event.fireEvent(grid, wheel(aside ? by : 0, aside ? 0 : by));
          });
    }

    /** Each changes one visit of the first column, which shows, or of the last, which does not. */
    UiTurns.Steps changes(int times) throws Exception {
      var grid = grid();
      UiTurns.ask(
          () -> {
            if (watched == 0) {
              for (var cell : grid.lookupAll(".entry-cell")) {
                if (cell.isVisible() && cell instanceof Parent parent) {
                  watched++;
                  parent.needsLayoutProperty().subscribe((_, anew) -> count(anew));
                }
              }
            }
            return true;
          });
      return turns.steps(
          times,
          () -> {
            var frame = day.change(done % 2 == 0 ? 0 : DOCTORS - 1, 1 + done++ % 5);
            List.copyOf(listeners)
                .forEach(each -> each.accept(new LiveBatch(List.of(frame), false)));
          });
    }

    private void count(boolean anew) {
      if (anew) {
        drawn.incrementAndGet();
      }
    }

    private static ScrollEvent wheel(double x, double y) {
      return new ScrollEvent(
          ScrollEvent.SCROLL,
          WIDTH / 2,
          HEIGHT / 2,
          WIDTH / 2,
          HEIGHT / 2,
          false,
          false,
          false,
          false,
          false,
          false,
          x,
          y,
          x,
          y,
          ScrollEvent.HorizontalTextScrollUnits.NONE,
          0,
          ScrollEvent.VerticalTextScrollUnits.NONE,
          0,
          0,
          null);
    }

    private DayGrid grid() throws Exception {
      return UiTurns.ask(() -> (DayGrid) screen.view().lookup("#day-grid"));
    }

    private WorkplaceContext context() {
      var texts = new Texts(Locale.ENGLISH);
      var clock = Clock.systemUTC();
      var me =
          new MeResponse(
              new UUID(7, 8),
              "Sunita Kamble",
              "desk@demo.example",
              List.of(Role.RECEPTIONIST),
              List.of(new MeResponse.HospitalRef(MadeUpDay.HOSPITAL, "Seaface Hospital")),
              null,
              null);
      var hospital =
          new HospitalResponse(
              MadeUpDay.HOSPITAL,
              "Seaface Hospital",
              new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
              MadeUpDay.ZONE.getId(),
              "INR",
              null,
              6000,
              true,
              0,
              List.of());
      return new WorkplaceContext(
          new SignedIn(me, day.api(), new MonthView.Feed(listeners), Continuity.none()),
          new DeskServices(
              new MonthView.Still(),
              new MonthView.Still(),
              new MonthView.Still(),
              new CurrentHospital(hospital),
              "Desk 1"),
          turns.measured(),
          texts,
          new Formatting(texts, clock),
          clock);
    }
  }
}
