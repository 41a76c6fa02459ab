package org.caredesk.desktop.doctor.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.GridStyle;
import org.caredesk.desktop.schedule.MonthGrid;
import org.caredesk.desktop.schedule.OfferedTime;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.schedule.why.WhyNotFree;
import org.caredesk.desktop.schedule.why.WhyViewModel;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.jspecify.annotations.Nullable;

/** The calendar as day, week or month, under its bar. */
final class CalendarPane extends VBox {
  private final DoctorWork work;
  private final CalendarViewModel model;
  private final Texts texts;
  private final DoctorActions actions;
  private final StackPane grids = new StackPane();

  /** What has shown so far: each is made when its period first shows. */
  private final Map<Period, Shown> made = new EnumMap<>(Period.class);

  private final DayStrip strip;
  private final Label title = new Label();
  private final SegmentedChoice<Period> periods;
  private final LookPane look;

  /**
   * The picture of a period.
   *
   * @param grid what takes the keyboard
   * @param why null where single times cannot be asked about
   */
  private record Shown(Region view, Region grid, @Nullable WhyNotFree why) {}

  CalendarPane(DoctorWork work, DoctorActions actions) {
    this.work = work;
    this.model = work.calendar();
    this.actions = actions;
    this.texts = work.context().texts();
    getStyleClass().add("calendar-pane");
    strip = new DayStrip(work);
    grids.getChildren().add(choosing());
    grids.addEventHandler(KeyEvent.KEY_PRESSED, this::stopChoosing);
    look = new LookPane(texts, work.context().work().timers(), grids, Skeleton.rows(7));
    VBox.setVgrow(look, Priority.ALWAYS);
    periods =
        new SegmentedChoice<>(
            List.of(Period.values()), each -> texts.get("doctor.period." + each.name()));
    periods.valueProperty().subscribe((_, chosen) -> choose(chosen));
    getChildren().addAll(bar(), strip, look);
    model.periodProperty().subscribe(this::showPeriod);
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::titleText, model.dateProperty(), model.periodProperty()));
  }

  /** Says that a free time answers the open request, as long as one is asked for. */
  private Label choosing() {
    Label hint = new Label("", Icons.of("fth-clock"));
    hint.getStyleClass().add("calendar-choosing");
    hint.setMouseTransparent(true);
    StackPane.setAlignment(hint, Pos.TOP_RIGHT);
    // Under the heads of the week, and clear of the toasts.
    StackPane.setMargin(hint, new Insets(56, 14, 14, 14));
    work.answer()
        .choosing()
        .subscribe(
            on -> {
              AppointmentResponse request =
                  work.inbox().request(work.inbox().focusedProperty().get());
              hint.setVisible(on && request != null);
              if (on && request != null) {
                hint.setText(texts.get("doctor.inbox.choose-here", Acting.name(request)));
              }
            });
    return hint;
  }

  private void stopChoosing(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && work.answer().choosing().getValue()) {
      work.answer().stopAsking();
      key.consume();
    }
  }

  private void choose(Period chosen) {
    if (chosen != model.periodProperty().get()) {
      actions.show(chosen);
    }
  }

  /** The day that the arrows reach in the month is the day that is looked at. */
  private void follow(LocalDate date) {
    if (model.periodProperty().get() == Period.MONTH) {
      model.show(date, Period.MONTH);
    }
  }

  private Shown shown(Period period) {
    Shown known = made.get(period);
    if (known != null) {
      return known;
    }
    Shown fresh =
        switch (period) {
          case DAY -> times(GridStyle.ONE_DAY, "doctor-day-grid", model.dayProperty());
          case WEEK -> times(GridStyle.DAYS, "doctor-week-grid", model.weekProperty());
          case MONTH -> {
            MonthGrid month = month();
            yield new Shown(month, month, null);
          }
        };
    made.put(period, fresh);
    grids.getChildren().addFirst(fresh.view());
    return fresh;
  }

  private MonthGrid month() {
    MonthGrid month = new MonthGrid(texts, work.context().formats());
    month.setId("doctor-month-grid");
    month.monthProperty().bind(model.monthProperty());
    month.nowProperty().bind(model.nowProperty());
    month.setOnOpen(
        date -> {
          model.show(date, Period.DAY);
          actions.show(Period.DAY);
        });
    model.dateProperty().subscribe(month::select);
    month.selectedProperty().subscribe((_, date) -> follow(date));
    return month;
  }

  private Shown times(GridStyle style, String id, ObservableValue<ScheduleDay> picture) {
    DayGrid grid = grid(style, id);
    grid.dayProperty().bind(picture);
    WhyNotFree why = why(grid);
    return new Shown(why.view(), grid, why);
  }

  private DayGrid grid(GridStyle style, String id) {
    DayGrid grid = new DayGrid(texts, work.context().formats(), style, Faces.NONE);
    grid.setId(id);
    grid.nowProperty().bind(model.nowProperty());
    grid.staleSinceProperty().bind(model.staleSinceProperty());
    grid.engagedProperty().bind(work.details().shownProperty().map(UUID::toString).orElse(null));
    grid.setMover(work.mover());
    grid.leaveKeysToScreen();
    grid.setOnOpen(
        (_, entry) -> {
          switch (entry) {
            case Visit visit -> work.open(UUID.fromString(visit.id()));
            case OfferedTime offer -> work.open(UUID.fromString(offer.appointment()));
            case FreeTime free ->
                work.answer().chosen(CalendarColumns.affiliation(free), free.startsAt());
          }
        });
    return grid;
  }

  private WhyNotFree why(DayGrid grid) {
    return new WhyNotFree(
        grid,
        new WhyViewModel(
            work.context().session().api().availability(),
            work.context().work(),
            texts,
            work.context().formats()),
        texts,
        work.context().formats(),
        column -> subject(model.placeOf(LocalDate.parse(column.id()))),
        work::open);
  }

  private static WhyNotFree.@Nullable Subject subject(@Nullable CalendarHospital hospital) {
    return hospital == null
        ? null
        : new WhyNotFree.Subject(
            hospital.affiliationId(), hospital.hospitalName(), ZoneId.of(hospital.timeZone()));
  }

  /** Asks why the selected time is not free; W is the week's key here. */
  Action askWhy() {
    return new Action(
        "doctor-day.why",
        texts.get("why.action"),
        "fth-help-circle",
        "Y",
        () -> {
          WhyNotFree why = shown(model.periodProperty().get()).why();
          if (why != null) {
            why.action().run();
          }
        });
  }

  private Node bar() {
    title.getStyleClass().add("cd-title");
    title.setMinWidth(0);
    Button back = Buttons.icon(actions.previous());
    Button on = Buttons.icon(actions.next());
    back.getStyleClass().add("cd-framed");
    on.getStyleClass().add("cd-framed");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(back, Buttons.plain(actions.today()), on, title, gap, periods);
    bar.getStyleClass().add("day-tool-bar");
    return bar;
  }

  private String titleText() {
    LocalDate date = model.dateProperty().get();
    return switch (model.periodProperty().get()) {
      case DAY -> work.context().formats().dayShort(date);
      case WEEK -> {
        LocalDate monday = Period.WEEK.from(date);
        yield texts.get(
            "doctor.week-title",
            work.context().formats().dayShort(monday),
            work.context().formats().day(monday.plusDays(6)));
      }
      case MONTH ->
          texts.get(
              "doctor.month-title",
              date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()),
              Integer.toString(date.getYear()));
    };
  }

  private void showPeriod(Period period) {
    periods.valueProperty().set(period);
    Shown now = shown(period);
    made.values().forEach(each -> each.view().setVisible(each == now));
    closeWhy();
    strip.setVisible(period == Period.DAY);
    strip.setManaged(period == Period.DAY);
  }

  /** Follows how the calendar stands until closed. */
  Subscription follow() {
    return Subscription.all(List.of(look.follow(model.look().map(each -> each)), this::closeWhy));
  }

  private void closeWhy() {
    for (Shown each : made.values()) {
      if (each.why() != null) {
        each.why().close();
      }
    }
  }

  /** Takes the keyboard, so that the arrows work at once. */
  void takeFocus() {
    shown(model.periodProperty().get()).grid().requestFocus();
  }

  /** Selects an appointment in the grid that shows, once it is there. */
  boolean select(UUID appointment) {
    Period period = model.periodProperty().get();
    if (!(shown(period).grid() instanceof DayGrid shown)) {
      return false;
    }
    ScheduleDay picture = shown.dayProperty().get();
    return picture.columns().stream()
        .anyMatch(column -> shown.select(column, appointment.toString()));
  }
}
