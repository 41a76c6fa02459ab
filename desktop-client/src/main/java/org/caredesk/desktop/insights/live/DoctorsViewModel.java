package org.caredesk.desktop.insights.live;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.insights.DoctorPerformance.Delivery;
import org.jspecify.annotations.Nullable;

/** What the doctors of a hospital did: those of a department, in an order, and their sums. */
final class DoctorsViewModel {

  /** What the rows can be sorted by. */
  enum Column {
    DOCTOR(DoctorPerformance::name),
    DEPARTMENT(DoctorPerformance::departmentName),
    CONSULTATIONS(DoctorPerformance::consultations),
    NO_SHOW(DoctorPerformance::noShowRate),
    UTILISATION(DoctorPerformance::utilisation),
    DAYS(DoctorPerformance::totalWorkingDays),
    BIRTHS(row -> births(row) == 0 ? null : births(row)),
    RATING(DoctorPerformance::averageRating),
    REVENUE(row -> amount(row.revenue()));

    private final Function<DoctorPerformance, ? extends @Nullable Comparable<?>> key;

    Column(Function<DoctorPerformance, ? extends @Nullable Comparable<?>> key) {
      this.key = key;
    }

    /** Who has nothing to compare comes last, whatever the direction. */
    @SuppressWarnings("unchecked")
    private Comparator<DoctorPerformance> comparator(boolean isDescending) {
      Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
      return Comparator.<DoctorPerformance, @Nullable Comparable<Object>>comparing(
              row -> (Comparable<Object>) key.apply(row),
              Comparator.nullsLast(isDescending ? natural.reversed() : natural))
          .thenComparing(DoctorPerformance::name)
          .thenComparing(DoctorPerformance::doctorId);
    }
  }

  /**
   * In which order the rows stand.
   *
   * @param isDescending the most first
   */
  record Order(Column column, boolean isDescending) {}

  /** A department that doctors of the table belong to. */
  record Department(UUID id, String name) {}

  /**
   * What the shown rows come to.
   *
   * @param revenue null where there is none to add up
   */
  record Totals(long consultations, @Nullable Money revenue) {}

  private final ObservableList<DoctorPerformance> rows = FXCollections.observableArrayList();
  private final ObservableList<Department> departments = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable UUID> department = new SimpleObjectProperty<>();
  private final ObjectProperty<Order> order =
      new SimpleObjectProperty<>(new Order(Column.CONSULTATIONS, true));
  private final ReadOnlyObjectWrapper<Totals> totals =
      new ReadOnlyObjectWrapper<>(new Totals(0, null));
  private final ReadOnlyObjectWrapper<@Nullable DoctorPerformance> births =
      new ReadOnlyObjectWrapper<>();
  private @Nullable UUID chosen;
  private List<DoctorPerformance> all = List.of();

  DoctorsViewModel() {
    department.subscribe((_, _) -> draw());
    order.subscribe((_, _) -> draw());
  }

  /** Shows these doctors, those of the chosen department where one is chosen. */
  void show(List<DoctorPerformance> doctors) {
    all = List.copyOf(doctors);
    List<Department> found =
        all.stream()
            .filter(row -> row.departmentId() != null && row.departmentName() != null)
            .map(
                row ->
                    new Department(
                        Objects.requireNonNull(row.departmentId()),
                        Objects.requireNonNull(row.departmentName())))
            .distinct()
            .sorted(Comparator.comparing(Department::name))
            .toList();
    if (!found.equals(departments)) {
      departments.setAll(found);
    }
    UUID only = department.get();
    boolean isGone =
        only != null && !all.isEmpty() && found.stream().noneMatch(at -> at.id().equals(only));
    if (isGone) {
      department.set(null);
    }
    draw();
  }

  /** One in the same order that shows these only, and stays as it is. */
  DoctorsViewModel copy(List<DoctorPerformance> doctors) {
    DoctorsViewModel copy = new DoctorsViewModel();
    copy.order.set(order.get());
    copy.show(doctors);
    return copy;
  }

  private void draw() {
    UUID only = department.get();
    List<DoctorPerformance> shown =
        all.stream()
            .filter(row -> only == null || only.equals(row.departmentId()))
            .sorted(order.get().column().comparator(order.get().isDescending()))
            .toList();
    totals.set(
        new Totals(
            shown.stream().mapToLong(DoctorPerformance::consultations).sum(), revenue(shown)));
    if (!shown.equals(rows)) {
      rows.setAll(shown);
    }
    births.set(chosen().filter(row -> births(row) > 0).orElse(null));
  }

  /** Looks closer at a doctor, who stays chosen when figures change. */
  void choose(UUID doctor) {
    chosen = doctor;
    draw();
  }

  /** Who is looked at closer, where they are in sight. */
  Optional<DoctorPerformance> chosen() {
    return rows.stream().filter(row -> row.doctorId().equals(chosen)).findFirst();
  }

  /** The doctor who is looked at closer, where they have births; null otherwise. */
  ReadOnlyObjectProperty<@Nullable DoctorPerformance> births() {
    return births.getReadOnlyProperty();
  }

  /** Of one hospital, hence of one currency. */
  private static @Nullable Money revenue(List<DoctorPerformance> shown) {
    return shown.stream()
        .map(DoctorPerformance::revenue)
        .filter(Objects::nonNull)
        .reduce(
            (one, other) ->
                new Money(
                    new BigDecimal(one.amount())
                        .add(new BigDecimal(other.amount()))
                        .toPlainString(),
                    one.currency()))
        .orElse(null);
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : new BigDecimal(money.amount());
  }

  /** Of all kinds. */
  static long births(DoctorPerformance row) {
    return row.deliveries().stream().mapToLong(Delivery::count).sum();
  }

  /** Sorts by a column; the one that is sorted by already turns around. */
  void sortBy(Column column) {
    Order now = order.get();
    boolean isText = column == Column.DOCTOR || column == Column.DEPARTMENT;
    order.set(
        now.column() == column
            ? new Order(column, !now.isDescending())
            : new Order(column, !isText));
  }

  ObservableList<DoctorPerformance> rows() {
    return rows;
  }

  ObservableList<Department> departments() {
    return departments;
  }

  /** Whose doctors are shown; null for all. */
  ObjectProperty<@Nullable UUID> department() {
    return department;
  }

  ObjectProperty<Order> order() {
    return order;
  }

  ReadOnlyObjectProperty<Totals> totals() {
    return totals.getReadOnlyProperty();
  }
}
