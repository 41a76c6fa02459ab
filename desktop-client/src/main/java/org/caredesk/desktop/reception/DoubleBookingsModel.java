package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Page;
import org.caredesk.dto.scheduling.DoubleBooking;

/** The visits of a period that were booked though the time was not free (SPEC B12). */
final class DoubleBookingsModel {
  static final int SIZE = 50;

  /** Which days are looked at, seen from today. */
  enum Period {
    TODAY(0, 0),
    LAST_WEEK(-6, 0),
    LAST_MONTH(-29, 0),
    COMING(0, 60);

    private final int first;
    private final int last;

    Period(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  private final WorkplaceContext context;
  private final LocalDate today;
  private final Latest lane;
  private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.TODAY);
  private final ReadOnlyObjectWrapper<List<DoubleBooking>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private long total;
  private int pages;

  /**
   * @param today at the hospital
   */
  DoubleBookingsModel(WorkplaceContext context, LocalDate today) {
    this.context = context;
    this.today = today;
    this.lane = new Latest(context.work());
    period.subscribe((_, _) -> load());
  }

  ObjectProperty<Period> periodProperty() {
    return period;
  }

  /** By the time that was booked. */
  ReadOnlyObjectProperty<List<DoubleBooking>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObservableValue<Look> look() {
    return look;
  }

  /** How many there are, shown or not. */
  long total() {
    return total;
  }

  /** How many are not shown yet. */
  long rest() {
    return Math.max(0, total - rows.get().size());
  }

  void load() {
    look.set(new Look.Loading());
    lane.start(
        page(0),
        (Page<DoubleBooking> answer) -> {
          total = answer.total();
          pages = 1;
          rows.set(List.copyOf(answer.items()));
          look.set(
              answer.items().isEmpty()
                  ? new Look.Empty(
                      "fth-layers",
                      context.texts().get("anyway.report.empty-title"),
                      context.texts().get("anyway.report.empty-text"),
                      null)
                  : new Look.Ready());
        },
        problem ->
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("anyway.report.failed"),
                    problem,
                    this::load)));
  }

  /** Reads on; what shows stays. */
  void more() {
    lane.start(
        page(pages),
        (Page<DoubleBooking> answer) -> {
          // One booked meanwhile pushes others to the next page.
          List<DoubleBooking> fresh =
              answer.items().stream().filter(each -> !rows.get().contains(each)).toList();
          total = answer.items().isEmpty() ? rows.get().size() : answer.total();
          pages++;
          List<DoubleBooking> all = new ArrayList<>(rows.get());
          all.addAll(fresh);
          rows.set(List.copyOf(all));
        },
        problem ->
            context
                .desk()
                .toasts()
                .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  private Callable<Page<DoubleBooking>> page(int page) {
    UUID hospital = context.desk().hospital().get().id();
    Period asked = period.get();
    LocalDate from = today.plusDays(asked.first);
    LocalDate to = today.plusDays(asked.last);
    return () -> context.session().api().hospitals().doubleBookings(hospital, from, to, page, SIZE);
  }

  void close() {
    lane.close();
  }
}
