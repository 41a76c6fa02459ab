package org.caredesk.desktop.insights.group;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Reports;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.live.LiveScreen;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.paper.ListedTable;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.revenue.PeriodViewModel.Days;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Gathering;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.insights.GroupReport;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** The hospitals of the group over the chosen days; money of several currencies stays apart. */
final class GroupViewModel {

  /** How long news are gathered before the figures are read anew. */
  static final Duration GATHER = Duration.ofSeconds(15);

  /** The figures of some days, and when they were read. */
  record Figures(Days days, GroupReport report, Instant readAt) {}

  private final WorkplaceContext context;
  private final PeriodViewModel days;
  private final Latest lane;
  private final Latest going;
  private final Gathering news;
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final List<Subscription> open = new ArrayList<>();

  GroupViewModel(WorkplaceContext context, PeriodViewModel days) {
    this.context = context;
    this.days = days;
    this.lane = new Latest(context.work());
    this.going = new Latest(context.work());
    this.news = new Gathering(context.work(), GATHER, this::read);
  }

  void activate() {
    open.add(days.days().subscribe((_, _) -> read())::unsubscribe);
    open.add(context.session().live().listen(this::heard));
    read();
  }

  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    lane.close();
    going.close();
    news.close();
  }

  private void heard(LiveBatch batch) {
    boolean isOurs =
        batch.frames().stream().anyMatch(frame -> frame.type().equals(LiveFrame.DASHBOARD_CHANGED));
    if (batch.resync() || isOurs && days.runs()) {
      news.begin();
    }
  }

  private void read() {
    if (open.isEmpty()) {
      return;
    }
    Reports reports = context.session().api().reports();
    Days asked = days.days().get();
    Figures last = figures.get();
    if (last != null && !last.days().period().equals(asked.period())) {
      figures.set(null);
      look.set(new Look.Loading());
    }
    lane.start(
        () -> reports.group(asked.period().from(), asked.period().to(), asked.against().wire()),
        (GroupReport read) -> {
          figures.set(new Figures(asked, read, context.clock().instant()));
          look.set(
              read.hospitals().isEmpty()
                  ? new Look.Empty(
                      "fth-globe",
                      context.texts().get("insights.group-none"),
                      context.texts().get("insights.group-none-words"),
                      null)
                  : new Look.Ready());
        },
        this::failed);
  }

  private void failed(ApiProblem problem) {
    Figures last = figures.get();
    look.set(
        last == null
            ? ProblemTexts.failed(
                context.texts(), context.texts().get("insights.load-failed"), problem, this::read)
            : new Look.Stale(
                context.formats().time(last.readAt(), context.desk().hospital().zone()),
                new Action(
                    "insights.group-retry",
                    context.texts().get("insights.retry"),
                    "fth-refresh-cw",
                    null,
                    this::read)));
  }

  private static String narrowed(@Nullable Figures shown) {
    return shown == null ? "" : shown.days().period().from() + " " + shown.days().period().to();
  }

  /** The hospitals as a table for other programs: numbers, each beside its currency. */
  ListedTable table() {
    Texts texts = context.texts();
    List<String> heads =
        Stream.of(
                "insights.group-hospital",
                "console.currency",
                "insights.group-booked",
                "insights.group-completed",
                "insights.group-no-show",
                "insights.revenue",
                "insights.hospital-share",
                "insights.cost",
                "insights.profit",
                "insights.margin")
            .map(texts::get)
            .toList();
    Figures shown = figures.get();
    List<List<@Nullable Object>> rows =
        shown == null
            ? List.of()
            : shown.report().hospitals().stream().map(GroupViewModel::row).toList();
    return new ListedTable(
        texts.get("insights.hospitals"),
        heads,
        rows,
        new ListedTable.Origin("group", narrowed(shown), null));
  }

  private static List<@Nullable Object> row(GroupReport.OfHospital of) {
    Double noShows = of.visits().noShowRate();
    return Arrays.asList(
        of.name(),
        of.currency(),
        of.visits().booked(),
        of.visits().completed(),
        noShows == null ? null : BigDecimal.valueOf(noShows),
        amount(of.margin().revenue()),
        amount(of.margin().hospitalShare()),
        amount(of.margin().knownCost()),
        amount(of.margin().knownProfit()),
        of.margin().knownMargin());
  }

  private static @Nullable BigDecimal amount(@Nullable Money of) {
    return of == null ? null : new BigDecimal(of.amount());
  }

  /** Shows one hospital live. */
  void goTo(UUID hospital) {
    going.start(
        () -> context.session().api().hospitals().get(hospital),
        (HospitalResponse found) -> {
          context.desk().hospital().show(found);
          context.desk().navigator().go(new Route.Part(LiveScreen.SECTION));
        },
        problem ->
            context
                .desk()
                .toasts()
                .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  ReadOnlyObjectProperty<@Nullable Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }
}
