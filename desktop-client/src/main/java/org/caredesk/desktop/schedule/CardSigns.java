package org.caredesk.desktop.schedule;

import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The signs at the far end of a card: paid or due, how the visit takes place, booked anyway, and
 * what is left of a hold. They yield to time and name, those first that ask nothing of the desk.
 */
final class CardSigns {
  private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
  private static final String PAID = "fth-check-square";
  private static final String DUE = "fth-square";
  private static final String ANYWAY = "fth-layers";

  /** What a name keeps beside a sign that asks for something, in heights of a line. */
  private static final double ROOM_BESIDE_CALLS = 3.6;

  /** What it keeps beside one that only says that all is well. */
  private static final double ROOM_BESIDE_QUIET = 5.2;

  private static final double GAP = 4;

  private final Label countdown = EntryCell.label("cell-countdown");
  private final Sign paid = new Sign("cell-paid-icon");
  private final Sign mode = new Sign("cell-mode-icon");
  private final Sign anyway = new Sign("cell-anyway-icon");
  private final List<Sign> fromTheEnd = List.of(paid, mode, anyway);

  /** Puts its parts into {@code cell}. */
  void addTo(VisitCell cell) {
    cell.parts().add(countdown);
    fromTheEnd.forEach(sign -> cell.parts().add(sign.icon));
  }

  void show(Visit visit, EntryCell.CellLook look) {
    boolean held = visit.status() == AppointmentStatus.HELD;
    boolean inPerson = visit.mode() == VisitMode.IN_PERSON;
    mode.show(Icons.of(visit.mode()), !held && !(look.narrow() && inPerson), inPerson);
    boolean isPaid = visit.payment() == PaymentState.PAID;
    boolean says = isPaid || visit.payment() == PaymentState.DUE_AT_DESK;
    paid.show(isPaid ? PAID : DUE, !held && says, isPaid);
    paid.icon.getStyleClass().removeAll("paid", "due");
    paid.icon.getStyleClass().add(isPaid ? "paid" : "due");
    anyway.show(ANYWAY, visit.anyway() != null, false);
    countdown.setVisible(held);
  }

  /** Icons are sized in pixels by the style sheet, which cannot follow a larger font. */
  void size(double pixels) {
    fromTheEnd.forEach(sign -> Icons.size(sign.icon, pixels));
  }

  /** Writes what is left of a hold and answers whether that is another text than before. */
  boolean count(String text, boolean urgent, VisitCell cell) {
    if (text.equals(countdown.getText())) {
      return false;
    }
    countdown.setText(text);
    cell.pseudoClassStateChanged(URGENT, urgent);
    return true;
  }

  /** The room that a name keeps beside a sign. */
  static double least(boolean quiet, double line) {
    return line * (quiet ? ROOM_BESIDE_QUIET : ROOM_BESIDE_CALLS);
  }

  /**
   * Puts the signs at the far end of a line of their own or beside other words, as far as there is
   * room, and answers where they begin.
   *
   * @param from what stands before this place is never covered
   */
  double layout(double from, double end, double y, double line) {
    return place(end, y, line, sign -> from);
  }

  /**
   * Puts the signs behind a name, which keeps more beside quiet signs than beside the others.
   *
   * @param from where the name begins
   */
  double layoutBeside(double from, double end, double y, double line) {
    return place(end, y, line, sign -> from + least(sign.quiet, line));
  }

  private double place(double end, double y, double line, Limit limit) {
    double at = end;
    if (countdown.isVisible()) {
      double width = countdown.prefWidth(-1);
      countdown.resizeRelocate(at - width, y, width, line);
      at -= width + GAP;
    }
    double needed = 0;
    for (Sign sign : byWeight()) {
      double width = sign.width();
      sign.icon.setVisible(sign.wanted && at - needed - width >= limit.of(sign));
      needed += sign.icon.isVisible() ? width + GAP : 0;
    }
    for (Sign sign : fromTheEnd) {
      if (sign.icon.isVisible()) {
        at -= sign.width();
        VisitCell.place(sign.icon, at, y, line);
        at -= GAP;
      }
    }
    return at;
  }

  private List<Sign> byWeight() {
    return fromTheEnd.stream().sorted(Comparator.comparing(sign -> sign.quiet)).toList();
  }

  /** How far towards the reading side a sign may come. */
  private interface Limit {
    double of(Sign sign);
  }

  private static final class Sign {
    private final FontIcon icon;
    private boolean wanted;
    private boolean quiet;

    Sign(String styleClass) {
      icon = icon(styleClass);
    }

    void show(String literal, boolean shows, boolean isQuiet) {
      icon.setIconLiteral(literal);
      icon.setVisible(shows);
      wanted = shows;
      quiet = isQuiet;
    }

    double width() {
      return icon.getLayoutBounds().getWidth();
    }
  }

  static FontIcon icon(String styleClass) {
    // Any but those that are shown: the icon takes its font only when its literal changes.
    FontIcon icon = Icons.of("fth-circle");
    icon.getStyleClass().add(styleClass);
    icon.setManaged(false);
    return icon;
  }
}
