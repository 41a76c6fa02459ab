package org.caredesk.desktop.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;

/**
 * An item of the rail.
 *
 * @param icon literal such as {@code fth-calendar}
 * @param text in the user's language
 * @param target where it leads, computed when it is pressed
 * @param badge how much waits there; nothing is shown for 0
 */
public record Section(
    String id, String icon, String text, Supplier<Route> target, ObservableIntegerValue badge) {

  /** A section where nothing ever waits. */
  public Section(String id, String icon, String text, Supplier<Route> target) {
    this(id, icon, text, target, new ReadOnlyIntegerWrapper(0));
  }
}
