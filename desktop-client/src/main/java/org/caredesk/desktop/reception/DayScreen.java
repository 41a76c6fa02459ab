package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.replan.DoctorIsIll;
import org.caredesk.desktop.schedule.Cursor;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.GridZoom;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.schedule.why.WhyNotFree;
import org.caredesk.desktop.schedule.why.WhyViewModel;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/** The day of the hospital: tool bar, grid, hints. */
final class DayScreen implements Screen {
  /**
   * What a route wants to see.
   *
   * @param entry null for any
   */
  private record Wanted(UUID doctor, @Nullable String entry) {}

  private static final UUID NOBODY = new UUID(0, 0);
  private static final int SKELETON_COLUMNS = 6;

  private final WorkplaceContext context;
  private final FrontDesk desk;
  private final DoctorIsIll ill;
  private final DayGrid grid;
  private final DayActions actions;
  private final DayFilters filters;
  private final Action week;
  private final Action doctorIsIll;
  private final DayToolBar toolBar;
  private final WhyNotFree why;
  private final PinboardModel pinboardModel;
  private final PinboardPane pinboard;
  private final LookPane look;
  private final VBox view = new VBox();
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable Wanted wanted;
  private UUID shownFor = NOBODY;

  /**
   * @param ill what sends doctors home
   */
  DayScreen(WorkplaceContext context, FrontDesk desk, DoctorIsIll ill, IntegerProperty zoom) {
    this.context = context;
    this.desk = desk;
    this.ill = ill;
    DayViewModel model = desk.day();
    grid = new DayGrid(context.texts(), context.formats(), context.faces());
    grid.setId("day-grid");
    grid.dayProperty().bind(model.columnsProperty());
    grid.nowProperty().bind(model.nowProperty());
    grid.staleSinceProperty().bind(model.staleSinceProperty());
    grid.zoom().stepsProperty().bindBidirectional(zoom);
    grid.engagedProperty().bind(desk.engagedProperty());
    PinboardModel pinned = new PinboardModel(context);
    grid.setMover(
        new DeskMover(
            context, model, new PinnedPicture(DeskPicture.of(model), pinned), desk.acting()));
    grid.setOnOpen((column, entry) -> desk.open(column.id(), entry.id()));
    actions = new DayActions(context.texts(), desk, grid.selectionProperty(), "T");
    week =
        new Action(
                "day.week",
                context.texts().get("reception.week.open"),
                "fth-columns",
                "V",
                this::openWeek)
            .enabledWhen(grid.selectionProperty().map(_ -> true).orElse(false));
    doctorIsIll =
        new Action(
                "day.doctor-ill",
                context.texts().get("replan.open"),
                "fth-user-minus",
                "Shift+I",
                () -> atCursor().ifPresent(this::planFor))
            .enabledWhen(canPlan());
    grid.setHeadActions(this::ofHead);
    why = why();
    why.offer(
        question -> {
          DoctorDay doctor = model.doctor(question.affiliationId());
          return doctor == null || !model.bookAnyway()
              ? null
              : actions.bookingAnyway(doctor, question.at());
        });
    look = new LookPane(context.texts(), context.work().timers(), why.view(), skeleton());
    filters = new DayFilters(context, model);
    toolBar = new DayToolBar(context, desk, actions, filters);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    pinboardModel = pinned;
    pinboard = new PinboardPane(context, desk, grid, pinned);
    HBox middle = new HBox(look, pinboard.view());
    HBox.setHgrow(look, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    view.getStyleClass().add("day-screen");
    view.getChildren()
        .addAll(
            toolBar,
            filters.chips(),
            middle,
            new HintBar(
                context.texts(),
                grid.extentProperty(),
                model.staleSinceProperty().map(_ -> true).orElse(false)));
  }

  private WhyNotFree why() {
    return new WhyNotFree(
        grid,
        new WhyViewModel(
            context.session().api().availability(),
            context.work(),
            context.texts(),
            context.formats()),
        context.texts(),
        context.formats(),
        column -> {
          DoctorDay doctor = desk.day().doctor(UUID.fromString(column.id()));
          return doctor == null
              ? null
              : new WhyNotFree.Subject(
                  doctor.affiliationId(), doctor.doctorName(), desk.day().zone());
        },
        desk::showAppointment);
  }

  /** Esc closes what is open first, then takes the filters back. */
  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE
        && !key.isConsumed()
        && desk.panelProperty().get() instanceof FrontDesk.Panel.None
        && filters.clearAny()) {
      key.consume();
    }
  }

  /** Dims what is not looked for; it stays where it is. */
  private void emphasize(DayFilter filter) {
    grid.emphasize(
        entry ->
            filter.only() == null
                || entry instanceof Visit visit && filter.matters(visit.status(), visit.payment()));
  }

  private static Region skeleton() {
    HBox columns = new HBox();
    columns.getStyleClass().add("day-skeleton");
    for (int i = 0; i < SKELETON_COLUMNS; i++) {
      Region column = Skeleton.rows(6);
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.getChildren().add(column);
    }
    return columns;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(desk.day().look(), this::focusGrid));
    open.add(
        desk.day().columnsProperty().subscribe(_ -> context.work().later(this::seek))::unsubscribe);
    open.add(desk.day().filterProperty().subscribe(this::emphasize)::unsubscribe);
    open.add(pinboard.follow());
    pinboardModel.activate();
    desk.day().activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    why.close();
    pinboardModel.deactivate();
    desk.day().deactivate();
  }

  /** Takes the keyboard, so that the arrows work at once. */
  void focusGrid() {
    context.work().later(() -> context.desk().overlays().focusBelow(grid::requestFocus));
  }

  @Override
  public boolean moveTo(Route route) {
    switch (route) {
      case Route.Day day -> desk.day().dateProperty().set(day.date());
      case Route.Doctor doctor -> wanted = new Wanted(doctor.doctorId(), null);
      case Route.Appointment appointment -> show(appointment.appointmentId());
      default -> {
        return false;
      }
    }
    seek();
    return true;
  }

  /** Selects an appointment of the day that is shown, as soon as that is there. */
  void select(UUID doctor, UUID appointment) {
    wanted = new Wanted(doctor, appointment.toString());
    seek();
    focusGrid();
  }

  /** Opens the appointment's sheet, and its day once that is known. */
  private void show(UUID appointment) {
    AppointmentModel model = desk.showAppointment(appointment);
    model
        .appointmentProperty()
        .subscribe(
            loaded -> {
              if (loaded != null && !shownFor.equals(loaded.id())) {
                shownFor = loaded.id();
                wanted = new Wanted(loaded.doctorId(), loaded.id().toString());
                desk.day()
                    .dateProperty()
                    .set(loaded.startsAt().atZone(desk.day().zone()).toLocalDate());
                seek();
              }
            });
  }

  /** Selects what a route asked for, as soon as the day shows it. */
  private void seek() {
    Wanted sought = wanted;
    ScheduleDay shown = grid.dayProperty().get();
    if (sought == null || !shown.date().equals(desk.day().dateProperty().get())) {
      return;
    }
    for (ScheduleColumn column : shown.columns()) {
      if (column.personId().equals(sought.doctor()) && grid.select(column, sought.entry())) {
        wanted = null;
        return;
      }
    }
  }

  /** The week of the doctor in whose column the cursor is. */
  private void openWeek() {
    atCursor().ifPresent(this::openWeek);
  }

  private Optional<ScheduleColumn> atCursor() {
    Cursor at = grid.selectionProperty().get();
    return grid.dayProperty().get().columns().stream()
        .filter(column -> at != null && column.id().equals(at.columnId()))
        .findFirst();
  }

  private ObservableValue<Boolean> canPlan() {
    return Bindings.createBooleanBinding(
        () -> grid.selectionProperty().get() != null && desk.day().bookableProperty().get(),
        grid.selectionProperty(),
        desk.day().bookableProperty());
  }

  private List<Action> ofHead(ScheduleColumn column) {
    Texts texts = context.texts();
    Action open =
        new Action(
            "head.week",
            texts.get("reception.week.open"),
            "fth-columns",
            "V",
            () -> openWeek(column));
    Action plan =
        new Action(
                "head.doctor-ill",
                texts.get("replan.open"),
                "fth-user-minus",
                "Shift+I",
                () -> planFor(column))
            .enabledWhen(desk.day().bookableProperty());
    return ill.isAllowed() ? List.of(open, plan) : List.of(open);
  }

  private void planFor(ScheduleColumn column) {
    DoctorDay doctor = desk.day().doctor(UUID.fromString(column.id()));
    if (doctor != null) {
      ill.plan(doctor, desk.day().dateProperty().get(), desk.day().nowProperty().get());
    }
  }

  private void openWeek(ScheduleColumn column) {
    LocalDate date = desk.day().dateProperty().get();
    context.desk().navigator().go(new Route.Week(column.personId(), date));
  }

  @Override
  public List<KeyHint> keys() {
    return gridKeys(context.texts());
  }

  /** What the keys of a grid of visits do. */
  static List<KeyHint> gridKeys(Texts texts) {
    return List.of(
        new KeyHint("← ↑ ↓ →", texts.get("reception.hint.move")),
        new KeyHint("Enter", texts.get("reception.hint.open")),
        new KeyHint("M", texts.get("reception.hint.carry")),
        new KeyHint("Shift+Alt+↓", texts.get("reception.hint.longer")),
        new KeyHint("Shift+Alt+↑", texts.get("reception.hint.shorter")),
        new KeyHint("Esc", texts.get("reception.hint.back")));
  }

  static List<Action> zoomActions(Texts texts, DayGrid grid) {
    GridZoom zoom = grid.zoom();
    return List.of(
        new Action(
            "day.zoom-in", texts.get("reception.zoom-in"), "fth-zoom-in", "Ctrl+Plus", zoom::in),
        new Action(
            "day.zoom-out",
            texts.get("reception.zoom-out"),
            "fth-zoom-out",
            "Ctrl+Minus",
            zoom::out),
        new Action(
            "day.zoom-usual",
            texts.get("reception.zoom-usual"),
            "fth-maximize",
            "Ctrl+0",
            zoom::usual));
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>(actions.all());
    all.add(toolBar.pickDate());
    all.add(why.action());
    all.addAll(filters.actions());
    all.addAll(zoomActions(context.texts(), grid));
    all.add(week);
    all.add(pinboard.toggle());
    if (ill.isAllowed()) {
      all.add(doctorIsIll);
    }
    return all;
  }
}
