package org.caredesk.benchmarks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.doctor.day.DoctorDay;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.Live;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.schedule.MonthGrid;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.shell.CurrentHospital;
import org.caredesk.desktop.shell.DeskServices;
import org.caredesk.desktop.shell.Navigator;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.Toasts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.UiThread;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's calendar by month on the headless platform, with 2,000 appointments in each month
 * and with 100: the arrow keys, paging, and changes that come over the live feed while it shows.
 */
final class MonthView {
  private static final int MANY = 2_000;
  private static final int FEW = 100;
  private static final int WARM_UP = 60;
  private static final int STEPS = 100;
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 846;

  private MonthView() {}

  static void measure() throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    UiThread.startToolkit();
    try (var turns = new UiTurns()) {
      var many = UiTurns.ask(() -> new Window(MANY, turns));
      var few = UiTurns.ask(() -> new Window(FEW, turns));
      UiTurns.Steps.printHead();
      many.show().print("first, client just begun, %,d".formatted(MANY));
      few.show();
      for (var window : List.of(many, few)) {
        window.page(WARM_UP);
        window.changes(WARM_UP);
        window.arrows(WARM_UP);
      }
      UiTurns.ask(() -> new Window(MANY, turns)).show().print("first, later, %,d".formatted(MANY));
      compare("another month", Window::page, many, few);
      compare("a live change", Window::changes, many, few);
      compare("an arrow key", Window::arrows, many, few);
    } finally {
      Platform.exit();
    }
  }

  /** Something that is done again and again. */
  private interface Doing {
    UiTurns.Steps in(Window window, int times) throws Exception;
  }

  private static void compare(String what, Doing doing, Window many, Window few) throws Exception {
    var ofMany = doing.in(many, STEPS);
    var ofFew = doing.in(few, STEPS);
    ofMany.print("%s, %,d".formatted(what, MANY));
    ofFew.print("%s, %,d".formatted(what, FEW));
    System.out.printf(Locale.ROOT, "%-36s %8.2f%n", "ratio", ofMany.ratio(ofFew));
  }

  /** The doctor's screen in a window of its own. */
  private static final class Window {
    private final UiTurns turns;
    private final MadeUpCalendar calendar;
    private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();
    private final Stage stage = new Stage();
    private final Screen screen;
    private int done;

    Window(int appointments, UiTurns turns) {
      this.turns = turns;
      this.calendar = new MadeUpCalendar(appointments, Clock.systemUTC());
      Fonts.load();
      var day = new DoctorDay(context(), new SimpleBooleanProperty(false));
      screen = day.open(new Route.Part(DoctorDay.CALENDAR)).orElseThrow();
      var scene = new Scene(screen.view(), WIDTH, HEIGHT);
      Theme.LIGHT.dress(scene);
      stage.setScene(scene);
    }

    UiTurns.Steps show() throws Exception {
      UiTurns.ask(
          () -> {
            stage.show();
            turns.watch();
            screen.activate();
            return true;
          });
      turns.settle();
      return turns.steps(1, () -> run("doctor-day.period-month"));
    }

    UiTurns.Steps page(int times) throws Exception {
      return turns.steps(
          times, () -> run(done++ % 4 < 2 ? "doctor-day.next" : "doctor-day.previous"));
    }

    UiTurns.Steps changes(int times) throws Exception {
      var grid = grid();
      return turns.steps(
          times,
          () -> {
            var from = grid.monthProperty().get().days().getFirst().date();
            var frame = calendar.change(from, done++ * 37);
            List.copyOf(listeners)
                .forEach(each -> each.accept(new LiveBatch(List.of(frame), false)));
          });
    }

    UiTurns.Steps arrows(int times) throws Exception {
      var grid = grid();
      return turns.steps(
          times,
          () ->
              Event.fireEvent(
                  grid,
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED,
                      "",
                      "",
                      done++ % 2 < 1 ? KeyCode.RIGHT : KeyCode.LEFT,
                      false,
                      false,
                      false,
                      false)));
    }

    private MonthGrid grid() throws Exception {
      return UiTurns.ask(() -> (MonthGrid) screen.view().lookup("#doctor-month-grid"));
    }

    private void run(String action) {
      screen.actions().stream()
          .filter(each -> each.id().equals(action))
          .findFirst()
          .orElseThrow()
          .run();
    }

    private WorkplaceContext context() {
      var texts = new Texts(Locale.ENGLISH);
      var clock = Clock.systemUTC();
      var me =
          new MeResponse(
              new UUID(7, 7),
              "Dr. Arjun Rao",
              "doctor@demo.example",
              List.of(Role.DOCTOR),
              List.of(new MeResponse.HospitalRef(MadeUpCalendar.HOME, "Seaface Hospital")),
              MadeUpCalendar.DOCTOR,
              null);
      var hospital =
          new HospitalResponse(
              MadeUpCalendar.HOME,
              "Seaface Hospital",
              new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
              MadeUpCalendar.ZONE.getId(),
              "INR",
              null,
              6000,
              true,
              0,
              List.of());
      return new WorkplaceContext(
          new SignedIn(me, calendar.api(), new Feed(listeners), Continuity.none()),
          new DeskServices(
              new Still(), new Still(), new Still(), new CurrentHospital(hospital), "Surgery 1"),
          turns.measured(),
          texts,
          new Formatting(texts, clock),
          clock);
    }
  }

  /** A live feed that says what the measurement tells it to. */
  record Feed(List<Consumer<LiveBatch>> listeners) implements Live {
    @Override
    public ObservableValue<LiveState> state() {
      return new ReadOnlyObjectWrapper<>(new LiveState.Live());
    }

    @Override
    public Subscription listen(Consumer<LiveBatch> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public void tryNow() {}
  }

  /** A window's services that do nothing: the screen stays where it is. */
  static final class Still implements Navigator, Toasts, Overlays {
    @Override
    public void go(Route route) {}

    @Override
    public void back() {}

    @Override
    public Subscription show(String icon, String text, @Nullable Runnable undo) {
      return () -> {};
    }

    @Override
    public void undoNewest() {}

    @Override
    public void openSheet(SideSheet sheet) {}

    @Override
    public void closeSheet() {}

    @Override
    public void openDialog(Region content, Runnable onClosed) {}

    @Override
    public void closeDialog() {}
  }
}
