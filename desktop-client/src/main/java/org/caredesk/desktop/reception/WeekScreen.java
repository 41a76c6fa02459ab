package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.GridStyle;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.why.WhyNotFree;
import org.caredesk.desktop.schedule.why.WhyViewModel;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;

/** A week of one doctor at the desk: the grid of the day with a column per date. */
final class WeekScreen implements Screen {
  private static final int LAST_DAY = 6;

  private final WorkplaceContext context;
  private final Texts texts;
  private final FrontDesk desk;
  private final WeekModel model;
  private final DayGrid grid;
  private final WhyNotFree why;
  private final LookPane look;
  private final VBox view = new VBox();
  private final List<Subscription> open = new ArrayList<>();
  private final Action previous;
  private final Action next;
  private final Action back;
  private final Action book;

  WeekScreen(WorkplaceContext context, FrontDesk desk, IntegerProperty zoom) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    DayViewModel day = desk.day();
    model = new WeekModel(context, desk);
    grid = new DayGrid(texts, context.formats(), GridStyle.DAYS, context.faces());
    grid.setId("week-grid");
    grid.dayProperty().bind(model.columnsProperty());
    grid.nowProperty().bind(day.nowProperty());
    grid.staleSinceProperty().bind(day.staleSinceProperty());
    grid.zoom().stepsProperty().bindBidirectional(zoom);
    grid.engagedProperty().bind(desk.engagedProperty());
    grid.setMover(new DeskMover(context, day, model, desk.acting()));
    grid.setOnOpen(this::open);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    previous = action("previous", "fth-chevron-left", "[", () -> turn(-1));
    next = action("next", "fth-chevron-right", "]", () -> turn(1));
    back = action("back", "fth-calendar", "V", this::backToDay);
    book =
        new Action("week.book", texts.get("reception.book"), "fth-plus", "B", this::bookNext)
            .enabledWhen(day.bookableProperty());
    why = why();
    look = new LookPane(texts, context.work().timers(), why.view(), Skeleton.rows(8));
    VBox.setVgrow(look, Priority.ALWAYS);
    view.getStyleClass().add("day-screen");
    view.getChildren().addAll(toolBar(), look, HintBar.ofWeek(texts));
  }

  private Action action(String what, String icon, String key, Runnable task) {
    return new Action("week." + what, texts.get("reception.week." + what), icon, key, task);
  }

  private HBox toolBar() {
    Button before = Buttons.icon(previous);
    Button after = Buttons.icon(next);
    before.getStyleClass().add("cd-framed");
    after.getStyleClass().add("cd-framed");
    Label name = Scripts.follow(new Label());
    name.getStyleClass().add("cd-strong");
    name.textProperty().bind(model.nameProperty());
    Label week = new Label();
    week.getStyleClass().add("cd-secondary");
    week.textProperty().bind(Bindings.createStringBinding(this::weekWords, model.mondayProperty()));
    week.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(before, after, name, week, gap, Buttons.plain(back), Buttons.primary(book));
    bar.getStyleClass().add("day-tool-bar");
    return bar;
  }

  private String weekWords() {
    LocalDate monday = model.mondayProperty().get();
    return texts.get(
        "reception.week.from-to",
        context.formats().day(monday),
        context.formats().day(monday.plusDays(LAST_DAY)));
  }

  private WhyNotFree why() {
    return new WhyNotFree(
        grid,
        new WhyViewModel(
            context.session().api().availability(), context.work(), texts, context.formats()),
        texts,
        context.formats(),
        column -> {
          DoctorDay doctor = model.doctorOf(column.id());
          return doctor == null
              ? null
              : new WhyNotFree.Subject(
                  doctor.affiliationId(), doctor.doctorName(), desk.day().zone());
        },
        desk::showAppointment);
  }

  private void open(ScheduleColumn column, ScheduleEntry entry) {
    DayAppointment existing = model.appointment(entry.id());
    DoctorDay doctor = model.doctorOf(column.id());
    AppointmentResponse hold = desk.booking().hold();
    if (existing != null && hold != null && hold.id().equals(existing.id())) {
      desk.bookNext(null); // the booking that is under way
    } else if (existing != null) {
      desk.showAppointment(existing.id());
    } else if (doctor != null) {
      doctor.freeSlots().stream()
          .filter(slot -> DayColumns.freeId(doctor, slot).equals(entry.id()))
          .findFirst()
          .ifPresent(slot -> desk.book(doctor, slot));
    }
  }

  private void bookNext() {
    NextFree opening = model.nextFree();
    if (desk.booking().isOpen()) {
      desk.bookNext(null);
    } else if (opening == null) {
      context.desk().toasts().show("fth-calendar", texts.get("reception.week.nothing-free"), null);
    } else {
      desk.book(opening.doctor(), opening.slot());
    }
  }

  private void turn(int weeks) {
    LocalDate there = model.mondayProperty().get().plusWeeks(weeks);
    context.desk().navigator().go(new Route.Week(model.doctor(), there));
  }

  /** The day's screen is kept with its selection. */
  private void backToDay() {
    context.desk().navigator().go(new Route.Day(desk.day().dateProperty().get()));
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE
        && desk.panelProperty().get() instanceof FrontDesk.Panel.None) {
      key.consume();
      backToDay();
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(model.look(), this::focusGrid));
    desk.day().activate();
    model.activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    why.close();
    model.deactivate();
    desk.day().deactivate();
  }

  /** Takes the keyboard, so that the arrows work at once. */
  void focusGrid() {
    context.work().later(() -> context.desk().overlays().focusBelow(grid::requestFocus));
  }

  @Override
  public boolean moveTo(Route route) {
    if (route instanceof Route.Week(UUID doctor, LocalDate date)) {
      model.show(doctor, date);
      return true;
    }
    return false;
  }

  @Override
  public List<KeyHint> keys() {
    return DayScreen.gridKeys(context.texts());
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>(List.of(previous, next, back, book, why.action()));
    all.addAll(DayScreen.zoomActions(texts, grid));
    return all;
  }
}
