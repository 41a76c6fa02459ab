package org.caredesk.desktop.insights.live;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Reports;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.revenue.PeriodViewModel.Days;
import org.caredesk.desktop.revenue.Span;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Gathering;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.insights.NoShowTrend;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.caredesk.dto.insights.UtilisationReport;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * The hospital in view: what happens at this moment, which changes while somebody looks, and what
 * the chosen days came to.
 */
final class LiveViewModel {

  /** How long news are gathered before the moment is read anew. */
  static final Duration GATHER = Duration.ofSeconds(2);

  /** The same for days that still run; they are dearer to read and change less. */
  static final Duration GATHER_DAYS = Duration.ofSeconds(15);

  /** Who waits goes on waiting without any news. */
  static final Duration ANEW = Duration.ofSeconds(30);

  /** A course by weeks has no fewer, however short the days are. */
  static final int WEEKS = 12;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private record Moment(LiveFigures figures, ThirdNextAvailable access) {}

  /** What the chosen days came to. */
  record Figures(
      Days days,
      UtilisationReport utilisation,
      NoShowTrend noShows,
      RatingReport ratings,
      List<DoctorPerformance> doctors,
      RevenueReport revenue) {}

  private final WorkplaceContext context;
  private final PeriodViewModel days;
  private final DoctorsViewModel doctors = new DoctorsViewModel();
  private final Latest nowLane;
  private final Latest daysLane;
  private final ReadOnlyObjectWrapper<@Nullable LiveFigures> now = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ThirdNextAvailable> access =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyStringWrapper ago = new ReadOnlyStringWrapper("");
  private final List<Subscription> open = new ArrayList<>();
  private final Gathering nowNews;
  private final Gathering daysNews;
  private @Nullable ApiProblem nowProblem;
  private @Nullable ApiProblem daysProblem;
  private @Nullable Instant changed;

  LiveViewModel(WorkplaceContext context, PeriodViewModel days) {
    this.context = context;
    this.days = days;
    this.nowLane = new Latest(context.work());
    this.daysLane = new Latest(context.work());
    this.nowNews = new Gathering(context.work(), GATHER, this::readNow);
    this.daysNews = new Gathering(context.work(), GATHER_DAYS, this::readDays);
  }

  void activate() {
    open.add(context.desk().hospital().property().subscribe((_, _) -> another())::unsubscribe);
    open.add(days.days().subscribe((was, is) -> otherDays(was, is))::unsubscribe);
    open.add(context.session().live().listen(this::news));
    open.add(context.work().timers().every(SECOND, this::tick));
    open.add(context.work().timers().every(ANEW, this::readNow));
    LiveFigures last = now.get();
    Figures known = figures.get();
    boolean isOther = last != null && !last.hospitalId().equals(hospital());
    if (isOther || known != null && !known.days().period().equals(days.days().get().period())) {
      another();
    } else {
      readNow();
      readDays();
    }
  }

  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    nowLane.close();
    daysLane.close();
    nowNews.close();
    daysNews.close();
  }

  private UUID hospital() {
    return context.desk().hospital().get().id();
  }

  private void another() {
    now.set(null);
    access.set(null);
    changed = null;
    doctors.department().set(null);
    days.refresh();
    clearDays();
    nowProblem = null;
    readNow();
    readDays();
    judge();
  }

  private void otherDays(Days was, Days is) {
    if (!was.period().equals(is.period())) {
      clearDays();
      judge();
    }
    readDays();
  }

  private void clearDays() {
    figures.set(null);
    doctors.show(List.of());
    daysProblem = null;
  }

  private void news(LiveBatch batch) {
    boolean ours =
        batch.resync()
            || batch.frames().stream()
                .anyMatch(frame -> isOurs(frame, LiveFrame.DASHBOARD_CHANGED));
    // A visit is rated on another day than it took place.
    boolean isRated =
        batch.frames().stream().anyMatch(frame -> isOurs(frame, LiveFrame.FEEDBACK_CHANGED));
    if (ours) {
      nowNews.begin();
    }
    if (batch.resync() || isRated || ours && days.runs()) {
      daysNews.begin();
    }
  }

  private boolean isOurs(LiveFrame frame, String type) {
    return frame.type().equals(type) && hospital().equals(frame.hospitalId());
  }

  private void readNow() {
    if (open.isEmpty()) {
      return;
    }
    Reports reports = context.session().api().reports();
    UUID here = hospital();
    nowLane.start(
        () -> new Moment(reports.liveFigures(here), reports.thirdNextAvailable(here)),
        (Moment read) -> {
          access.set(read.access());
          show(read.figures());
        },
        problem -> {
          nowProblem = problem;
          judge();
        });
  }

  private void readDays() {
    if (open.isEmpty()) {
      return;
    }
    Reports reports = context.session().api().reports();
    UUID here = hospital();
    Days asked = days.days().get();
    Span period = asked.period();
    // The first of them is a whole one.
    LocalDate weeks =
        period.to().minusWeeks(WEEKS - 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = period.from().isBefore(weeks) ? period.from() : weeks;
    daysLane.start(
        () ->
            new Figures(
                asked,
                reports.utilisation(here, period.from(), period.to()),
                reports.noShows(here, first, period.to()),
                reports.ratings(here, first, period.to()),
                reports.performances(here, period.from(), period.to()),
                reports.revenueReport(here, period.from(), period.to(), asked.against().wire())),
        (Figures read) -> {
          daysProblem = null;
          doctors.show(read.doctors());
          // The charts in a turn of their own: keys and clicks get theirs in between.
          context.work().later(() -> show(read, asked, here));
        },
        problem -> {
          daysProblem = problem;
          judge();
        });
  }

  private void show(Figures read, Days asked, UUID here) {
    if (!open.isEmpty() && asked.equals(days.days().get()) && here.equals(hospital())) {
      figures.set(read);
      judge();
    }
  }

  private void show(LiveFigures read) {
    LiveFigures last = now.get();
    nowProblem = null;
    if (last == null || !says(last).equals(says(read))) {
      changed = context.clock().instant();
    }
    now.set(read);
    tick();
    judge();
  }

  /** What is counted, without when, and without the minutes, which pass by themselves. */
  private static List<Object> says(LiveFigures figures) {
    return List.of(
        figures.day(),
        figures.bookedToday(),
        figures.slotsToday(),
        figures.waiting(),
        figures.withDoctor(),
        figures.paidToday(),
        figures.paymentsToday(),
        figures.noShowsToday());
  }

  private void tick() {
    Instant since = changed;
    if (since == null) {
      ago.set("");
      return;
    }
    long seconds = Math.max(0, Duration.between(since, context.clock().instant()).toSeconds());
    ago.set(
        seconds < 60
            ? context.texts().get("insights.ago-seconds", seconds)
            : context.texts().get("insights.ago-minutes", seconds / 60));
  }

  private void judge() {
    ApiProblem problem = nowProblem == null ? daysProblem : nowProblem;
    LiveFigures moment = now.get();
    if (problem == null) {
      look.set(moment == null || figures.get() == null ? new Look.Loading() : new Look.Ready());
    } else if (moment == null || figures.get() == null) {
      look.set(
          ProblemTexts.failed(
              context.texts(),
              context.texts().get("insights.load-failed"),
              problem,
              this::readBoth));
    } else {
      look.set(
          new Look.Stale(
              context.formats().time(moment.at(), context.desk().hospital().zone()),
              new Action(
                  "insights.retry",
                  context.texts().get("insights.retry"),
                  "fth-refresh-cw",
                  null,
                  this::readBoth)));
    }
  }

  private void readBoth() {
    readNow();
    readDays();
  }

  PeriodViewModel days() {
    return days;
  }

  /** The doctors' table. */
  DoctorsViewModel doctors() {
    return doctors;
  }

  ReadOnlyObjectProperty<@Nullable LiveFigures> now() {
    return now.getReadOnlyProperty();
  }

  /** How long one waits for a visit from now on. */
  ReadOnlyObjectProperty<@Nullable ThirdNextAvailable> access() {
    return access.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** When the tiles last changed, such as changed 3 s ago. */
  ReadOnlyStringProperty ago() {
    return ago.getReadOnlyProperty();
  }
}
