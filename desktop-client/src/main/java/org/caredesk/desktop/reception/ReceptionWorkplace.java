package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.call.DayPhrases;
import org.caredesk.desktop.reception.call.PhoneCall;
import org.caredesk.desktop.reception.patients.PatientsScreen;
import org.caredesk.desktop.reception.replan.DoctorIsIll;
import org.caredesk.desktop.reception.waitingroom.WaitingRoomWindow;
import org.caredesk.desktop.reception.waitlist.WaitListModel;
import org.caredesk.desktop.reception.waitlist.WaitListScreen;
import org.caredesk.desktop.shell.PaletteEntry;
import org.caredesk.desktop.shell.PaletteSource;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.Workplace;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;

/** The front desk. */
public final class ReceptionWorkplace implements Workplace {
  static final String DAY = "day";
  static final String BOARD = "board";
  private static final String PATIENTS = PatientsScreen.SECTION;

  private final WorkplaceContext context;
  private final Texts texts;
  private final IntegerProperty dayZoom;
  private final FrontDesk desk;
  private final WaitListModel waitList;
  private final TakingOffers offers;
  private final PhoneCall call;
  private final Arrivals arrivals;
  private final DoctorIsIll ill;
  private @Nullable DayScreen dayScreen;
  private @Nullable BoardScreen boardScreen;
  private @Nullable WeekScreen weekScreen;
  private boolean isBoardLast;
  private @Nullable WaitingRoomWindow wall;
  private @Nullable DayScreen prepared;

  /** On a workstation that remembers nothing. */
  public ReceptionWorkplace(WorkplaceContext context) {
    this(context, new SimpleIntegerProperty());
  }

  /**
   * @param dayZoom how far the day is magnified; what is set is remembered
   */
  public ReceptionWorkplace(WorkplaceContext context, IntegerProperty dayZoom) {
    this.dayZoom = dayZoom;
    this.context = context;
    this.texts = context.texts();
    ServerTime time = context.time();
    this.desk = new FrontDesk(context, new DayViewModel(context, time), time);
    this.waitList = new WaitListModel(context, time);
    this.offers = new TakingOffers(context, desk);
    this.call = new PhoneCall(context, time, desk::changed, this::showBooked, waitList::begin);
    this.arrivals = new Arrivals(context, desk);
    this.ill =
        new DoctorIsIll(
            context, calls -> desk.show(new FrontDesk.Panel.Calls(calls)), desk.day()::reload);
    // Made once, for as long as the workplace: the sheet outlives the screen it was opened from.
    Node sheet = new DeskSheet(context, desk, waitList, this::focusDay).view();
    sheet.setId("desk-sheet");
  }

  private void showBooked(AppointmentResponse booked) {
    ZoneId zone = context.desk().hospital().zone();
    context.desk().navigator().go(new Route.Day(booked.startsAt().atZone(zone).toLocalDate()));
    if (dayScreen != null) {
      dayScreen.select(booked.doctorId(), booked.id());
    }
  }

  private void focusDay() {
    if (weekScreen != null && weekScreen.view().getScene() != null) {
      weekScreen.focusGrid();
    } else if (isBoardLast && boardScreen != null) {
      boardScreen.focusBoard();
    } else if (dayScreen != null) {
      dayScreen.focusGrid();
    }
  }

  @Override
  public String id() {
    return "reception";
  }

  @Override
  public String icon() {
    return "fth-monitor";
  }

  @Override
  public String text() {
    return texts.get("reception.workplace");
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section(DAY, "fth-calendar", texts.get("reception.section-day"), this::home),
        new Section(BOARD, "fth-columns", texts.get("board.section"), () -> new Route.Part(BOARD)),
        new Section(
            WaitListModel.SECTION,
            "fth-clock",
            texts.get("wait-list.title"),
            () -> new Route.Part(WaitListModel.SECTION),
            waitList.offers()),
        new Section(
            PATIENTS, "fth-users", texts.get("patient.section"), () -> new Route.Later(PATIENTS)));
  }

  @Override
  public Route home() {
    return new Route.Day(today());
  }

  private LocalDate today() {
    return LocalDate.now(context.clock().withZone(context.desk().hospital().zone()));
  }

  @Override
  public List<Action> actions() {
    return Stream.concat(always(), ill.callLists().stream()).toList();
  }

  private Stream<Action> always() {
    return Stream.of(
        new Action(
            "waiting-room.open",
            texts.get("waiting-room.open"),
            "fth-tv",
            "Shift+Q",
            this::openWaitingRoom),
        new Action(
            "reception.phone-call", texts.get("call.title"), "fth-phone-call", "F2", call::take),
        new Action(
            "reception.wait-list",
            texts.get("wait-list.title"),
            "fth-clock",
            "Shift+L",
            () -> context.desk().navigator().go(new Route.Part(WaitListModel.SECTION))),
        arrivals.type(),
        desk.noting().reviewAction(desk::showNoted),
        new Action(
            "reception.double-bookings",
            texts.get("anyway.report.title"),
            "fth-layers",
            null,
            this::showDoubleBookings),
        new Action(
            "reception.find-patient",
            texts.get("reception.find-patient"),
            "fth-search",
            "Ctrl+F",
            () -> context.desk().navigator().go(new Route.Later(PATIENTS))),
        new Action(
            "reception.find-patient-slash",
            texts.get("reception.find-patient"),
            "fth-search",
            "/",
            () -> context.desk().navigator().go(new Route.Later(PATIENTS))));
  }

  @Override
  public List<PaletteSource> paletteSources() {
    DayPhrases phrases = new DayPhrases(texts);
    return List.of(query -> days(phrases.read(query, today())), this::ill);
  }

  private List<PaletteEntry> ill(String query) {
    HospitalDayResponse shown = desk.day().dayProperty().get();
    if (shown == null || !ill.isAllowed()) {
      return List.of();
    }
    return ill.named(query, shown.doctors()).stream()
        .map(
            doctor ->
                new PaletteEntry(
                    PaletteEntry.Group.ACTIONS,
                    null,
                    "fth-user-minus",
                    texts.get("replan.palette", doctor.doctorName()),
                    doctor.departmentName(),
                    null,
                    () -> ill.plan(doctor, shown.date(), desk.day().nowProperty().get())))
        .toList();
  }

  private List<PaletteEntry> days(@Nullable LocalDate day) {
    return day == null
        ? List.of()
        : List.of(
            new PaletteEntry(
                PaletteEntry.Group.ACTIONS,
                null,
                "fth-calendar",
                texts.get("reception.go-to-day", context.formats().day(day)),
                "",
                null,
                () -> context.desk().navigator().go(new Route.Day(day))));
  }

  /** What the screens of this workplace share; for tests. */
  FrontDesk desk() {
    return desk;
  }

  @Override
  public void hear(KeyEvent key) {
    arrivals.hear(key);
  }

  private void showDoubleBookings() {
    desk.show(
        new FrontDesk.Panel.DoubleBookings(
            new DoubleBookingsModel(context, desk.day().hospitalToday())));
  }

  private void openWaitingRoom() {
    WaitingRoomWindow window = wall;
    if (window == null) {
      window = new WaitingRoomWindow(context, () -> wall = null);
      wall = window;
    }
    window.show();
  }

  @Override
  public Optional<Screen> open(Route route) {
    Screen screen =
        switch (route) {
          case Route.Day _, Route.Appointment _, Route.Doctor _ -> newDayScreen();
          case Route.Week _ -> newWeekScreen();
          case Route.Patient _ -> new PatientsScreen(context, call::takeFor, waitList::begin);
          case Route.Later later ->
              later.section().equals(PATIENTS)
                  ? new PatientsScreen(context, call::takeFor, waitList::begin)
                  : null;
          case Route.Part part ->
              switch (part.section()) {
                case BOARD -> newBoardScreen();
                case WaitListModel.SECTION -> new WaitListScreen(context, waitList, offers::take);
                default -> null;
              };
        };
    if (screen == null) {
      return Optional.empty();
    }
    screen.moveTo(route);
    return Optional.of(screen);
  }

  @Override
  public List<Runnable> ahead() {
    return List.of(() -> prepared = new DayScreen(context, desk, ill, dayZoom));
  }

  private BoardScreen newBoardScreen() {
    isBoardLast = true;
    BoardScreen made = new BoardScreen(context, desk);
    boardScreen = made;
    return made;
  }

  private WeekScreen newWeekScreen() {
    WeekScreen made = new WeekScreen(context, desk, dayZoom);
    weekScreen = made;
    return made;
  }

  private DayScreen newDayScreen() {
    isBoardLast = false;
    DayScreen made = prepared == null ? new DayScreen(context, desk, ill, dayZoom) : prepared;
    prepared = null;
    dayScreen = made;
    return made;
  }

  @Override
  public String sectionOf(Route route) {
    return switch (route) {
      case Route.Day _, Route.Appointment _, Route.Doctor _, Route.Week _ -> DAY;
      case Route.Part part -> part.section();
      case Route.Patient _, Route.Later _ -> PATIENTS;
    };
  }

  @Override
  public void close() {
    if (wall != null) {
      wall.close();
    }
    call.close();
    ill.close();
    waitList.close();
    desk.close();
  }
}
