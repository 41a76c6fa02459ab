package org.caredesk.desktop.reception.replan;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.util.StringConverter;
import org.caredesk.desktop.reception.call.DayPhrases;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.jspecify.annotations.Nullable;

/** Days as the product writes them, and as people say them: 17 nov, tomorrow, next mon. */
final class TypedDays extends StringConverter<LocalDate> {
  private final WorkplaceContext context;
  private final Supplier<@Nullable LocalDate> before;

  /**
   * @param before what stays where nobody understands what is typed
   */
  TypedDays(WorkplaceContext context, Supplier<@Nullable LocalDate> before) {
    this.context = context;
    this.before = before;
  }

  @Override
  public String toString(@Nullable LocalDate day) {
    return day == null ? "" : context.formats().dayShort(day);
  }

  @Override
  public @Nullable LocalDate fromString(String text) {
    LocalDate known = before.get();
    if (text.equals(toString(known))) {
      return known;
    }
    LocalDate today =
        LocalDate.ofInstant(context.clock().instant(), context.desk().hospital().zone());
    LocalDate read = new DayPhrases(context.texts()).read(text, today);
    return read == null ? known : read;
  }
}
