package org.caredesk.desktop.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.caredesk.desktop.i18n.Formatting;

/**
 * How long is left, by the second: in the warning colour, below two minutes in the danger colour
 * with an icon. It keeps no timer of its own; its owner calls {@link #tick} every second, so that a
 * screen full of holds has one timer.
 */
public final class CountDown extends Label {

  private static final Duration URGENT = Duration.ofMinutes(2);
  private static final PseudoClass URGENT_CLASS = PseudoClass.getPseudoClass("urgent");

  private final Formatting formatting;
  private final Clock clock;
  private Instant end;

  public CountDown(Formatting formatting, Clock clock, Instant end) {
    this.formatting = formatting;
    this.clock = clock;
    this.end = end;
    getStyleClass().add("cd-count-down");
    setMinWidth(USE_PREF_SIZE);
    tick();
  }

  /** Counts to another instant from now on. */
  public void setEnd(Instant newEnd) {
    end = newEnd;
    tick();
  }

  /** Shows what is left now. */
  public void tick() {
    Duration left = left();
    setText(formatting.countDown(left));
    boolean urgent = left.compareTo(URGENT) < 0;
    if (urgent != getPseudoClassStates().contains(URGENT_CLASS) || getGraphic() == null && urgent) {
      pseudoClassStateChanged(URGENT_CLASS, urgent);
      setGraphic(urgent ? Icons.of("fth-alert-circle") : null);
    }
  }

  /** What is left; negative once it is over. */
  public Duration left() {
    return Duration.between(clock.instant(), end);
  }
}
