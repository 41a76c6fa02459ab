package org.caredesk.desktop.revenue;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.caredesk.desktop.revenue.PeriodChoice.Against;
import org.caredesk.desktop.shell.WorkplaceContext;

/** For which days figures are asked for, and what they are held against. */
public final class PeriodViewModel {

  /** What is asked for. */
  public record Days(Span period, Span against) {}

  private final WorkplaceContext context;
  private final ObjectProperty<PeriodChoice> choice =
      new SimpleObjectProperty<>(PeriodChoice.LAST_MONTH);
  private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.BEFORE);
  private final ReadOnlyObjectWrapper<Days> days;
  private Span own;

  public PeriodViewModel(WorkplaceContext context) {
    this.context = context;
    this.own = PeriodChoice.THIS_MONTH.span(today(), new Span(today(), today()));
    this.days = new ReadOnlyObjectWrapper<>(now());
    choice.subscribe((_, _) -> refresh());
    against.subscribe((_, _) -> refresh());
  }

  private LocalDate today() {
    return LocalDate.now(context.clock().withZone(context.desk().hospital().zone()));
  }

  private Days now() {
    Span period = choice.get().span(today(), own);
    return new Days(period, choice.get().against(against.get(), period));
  }

  /** Looks at the calendar again: today is another day now, or at another hospital. */
  public void refresh() {
    days.set(now());
  }

  /** Shows days that were chosen one by one; in the wrong order they are turned around. */
  void showOwn(LocalDate from, LocalDate to) {
    own = from.isAfter(to) ? new Span(to, from) : new Span(from, to);
    choice.set(PeriodChoice.OWN);
    refresh();
  }

  public ReadOnlyObjectProperty<Days> days() {
    return days.getReadOnlyProperty();
  }

  /** Whether today is one of the days, so that they still change. */
  public boolean runs() {
    return days.get().period().has(today());
  }

  public ObjectProperty<PeriodChoice> choice() {
    return choice;
  }

  ObjectProperty<Against> against() {
    return against;
  }
}
