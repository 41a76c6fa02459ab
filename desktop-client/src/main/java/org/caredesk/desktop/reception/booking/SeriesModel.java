package org.caredesk.desktop.reception.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Formats;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.SeriesPreviewRequest;
import org.caredesk.dto.scheduling.SeriesPreviewResponse;
import org.caredesk.dto.scheduling.SeriesRequest;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.jspecify.annotations.Nullable;

/** Whether the visit repeats, how often, and which of the visits are to be booked. */
public final class SeriesModel {
  private final BooleanProperty repeating = new SimpleBooleanProperty(false);
  private final StringProperty weeks = new SimpleStringProperty("1");
  private final StringProperty count = new SimpleStringProperty("6");
  private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
  private final ObservableList<SeriesRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final WorkplaceContext context;
  private final BookingFields fields;
  private final Latest lane;
  private @Nullable AppointmentResponse hold;

  SeriesModel(WorkplaceContext context, BookingFields fields) {
    this.context = context;
    this.fields = fields;
    this.lane = new Latest(context.work());
    repeating.subscribe((_, on) -> turned(on));
    weeks.subscribe((_, _) -> load());
    count.subscribe((_, _) -> load());
    until.subscribe((_, _) -> load());
    fields.patient.subscribe((_, _) -> load());
    fields.mode.subscribe((_, _) -> load());
  }

  /** Whether it is more than one visit. */
  public BooleanProperty repeatingProperty() {
    return repeating;
  }

  /** Weeks from one visit to the next, as typed. */
  public StringProperty weeksProperty() {
    return weeks;
  }

  /** How many visits, as typed; of no meaning with a last day. */
  public StringProperty countProperty() {
    return count;
  }

  /** The last day; null where a number says it. */
  public ObjectProperty<@Nullable LocalDate> untilProperty() {
    return until;
  }

  public ObservableList<SeriesRow> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** What is wrong with what is typed; empty for nothing. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  // --- what the booking says
  // ----------------------------------------------------------------------

  /** This slot is held and is the first visit. */
  void held(AppointmentResponse held) {
    AppointmentResponse before = hold;
    hold = held;
    if (before == null || !before.id().equals(held.id())) {
      load();
    }
  }

  void clear() {
    hold = null;
    lane.close();
    repeating.set(false);
    weeks.set("1");
    count.set("6");
    until.set(null);
    rows.clear();
  }

  private void turned(boolean on) {
    if (on) {
      // One reason for another amount would not do for all of them.
      fields.adjusting.set(false);
    }
    load();
  }

  // --- looking
  // ------------------------------------------------------------------------------------

  /** Asks anew, where there is something to ask about. */
  public void load() {
    AppointmentResponse first = hold;
    if (!repeating.get() || first == null || first.series() != null) {
      return;
    }
    Integer every = number(weeks.get(), 1, Formats.MAX_SERIES_WEEKS);
    Integer visits =
        until.get() != null ? null : number(count.get(), Formats.MIN_SERIES, Formats.MAX_SERIES);
    if (every == null || (visits == null && until.get() == null)) {
      error.set(context.texts().get(every == null ? "series.error.weeks" : "series.error.count"));
      rows.clear();
      return;
    }
    error.set("");
    look.set(new Look.Loading());
    SeriesPreviewRequest request =
        new SeriesPreviewRequest(
            first.affiliationId(),
            fields.patient.get() == null ? null : fields.patient.get().id(),
            first.id(),
            first.startsAt(),
            first.minutes(),
            fields.mode.get(),
            every,
            visits,
            until.get());
    lane.start(
        () -> context.session().api().series().preview(request),
        this::show,
        failure ->
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("series.load-failed"),
                    failure,
                    this::load)));
  }

  private void show(SeriesPreviewResponse preview) {
    AppointmentResponse first = hold;
    Map<Instant, SeriesRow> known = new HashMap<>();
    rows.forEach(row -> known.put(row.visit().startsAt(), row));
    rows.setAll(
        preview.visits().stream()
            .map(
                visit -> {
                  SeriesRow old = known.get(visit.startsAt());
                  boolean held = first != null && visit.startsAt().equals(first.startsAt());
                  // What was left out or chosen stays as long as it can.
                  return old != null && old.visit().equals(visit) ? old : SeriesRow.of(visit, held);
                })
            .toList());
    look.set(new Look.Ready());
  }

  private static @Nullable Integer number(String typed, int least, int most) {
    if (!typed.strip().matches("\\d{1,2}")) {
      return null;
    }
    int number = Integer.parseInt(typed.strip());
    return number < least || number > most ? null : number;
  }

  // --- choosing
  // -----------------------------------------------------------------------------------

  /** Takes a visit in or leaves it out. */
  public void turn(int index) {
    rows.set(index, rows.get(index).turned());
  }

  /** Goes to the next or the previous of the nearest free slots. */
  public void other(int index, int step) {
    rows.set(index, rows.get(index).other(step));
  }

  /** These cannot be booked after all: they are left out, with what is free near them. */
  void conflicts(List<SeriesVisit> visits) {
    for (SeriesVisit visit : visits) {
      for (int i = 0; i < rows.size(); i++) {
        SeriesRow row = rows.get(i);
        if (row.in() && visit.startsAt().equals(row.startsAt())) {
          rows.set(i, SeriesRow.of(visit, row.held()));
        }
      }
    }
  }

  /** When the visits are that are to be booked. */
  public List<Instant> chosen() {
    return rows.stream()
        .filter(SeriesRow::in)
        .map(SeriesRow::startsAt)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** How many visits of the series are not to be booked, free or not. */
  public int leftOut() {
    return (int) rows.stream().filter(row -> !row.in()).count();
  }

  /** What the visits cost together; null before anything is held. */
  public @Nullable Money total() {
    AppointmentResponse first = hold;
    return first == null
        ? null
        : new Money(
            new BigDecimal(first.fee().amount())
                .multiply(BigDecimal.valueOf(chosen().size()))
                .toPlainString(),
            first.fee().currency());
  }

  /** Why it cannot be booked yet; null when it can. */
  @Nullable String missing() {
    if (!repeating.get()) {
      return null;
    }
    if (!error.get().isEmpty()) {
      return error.get();
    }
    if (!(look.get() instanceof Look.Ready)) {
      return context.texts().get("series.error.looking");
    }
    return chosen().size() < Formats.MIN_SERIES ? context.texts().get("series.error.few") : null;
  }

  /** What to ask the server for, with {@code first} as one of the visits. */
  SeriesRequest request(AppointmentResponse first) {
    return new SeriesRequest(
        first.affiliationId(),
        Objects.requireNonNull(first.patientId()),
        first.id(),
        first.minutes(),
        first.visitMode(),
        Objects.requireNonNullElse(number(weeks.get(), 1, Formats.MAX_SERIES_WEEKS), 1),
        chosen(),
        first.reason(),
        first.symptoms(),
        first.notes(),
        context.desk().deskName());
  }
}
