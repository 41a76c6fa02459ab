package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.States;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of a visit: three, two or one line of it, by its height. */
final class VisitCell extends EntryCell {
  private static final Duration URGENT_BELOW = Duration.ofMinutes(2);

  /** How far the names of wide cards stand from their times, in heights of a line. */
  static final double WIDE_TIME_LINES = 6.4;

  private static final PseudoClass UNSENT = PseudoClass.getPseudoClass("unsent");

  private final ScheduleWords words;
  private final Label time = label("cell-time");
  private final Label state = label("cell-state");
  private final Label name = Scripts.follow(label("cell-name"));
  private final Label note = Scripts.follow(label("cell-note"));
  private final FontIcon stateIcon = CardSigns.icon("cell-state-icon");
  private final CardSigns signs = new CardSigns();
  private final PlaceMark placeMark = new PlaceMark();
  private int lines = 2;
  private boolean wide;
  private boolean shared;
  private @Nullable String was;
  private List<String> states = List.of();
  private Instant lastTick = Instant.EPOCH;
  private double iconsSizedFor;

  VisitCell(ScheduleWords words) {
    super("visit-cell");
    this.words = words;
    // A name in another script gets another font one pulse after its text.
    name.fontProperty().subscribe(_ -> requestLayout());
    // So does an icon its size.
    stateIcon.layoutBoundsProperty().subscribe(_ -> requestLayout());
    getChildren().addAll(time, stateIcon, state, name, note, placeMark);
    signs.addTo(this);
  }

  /** What it consists of. */
  List<Node> parts() {
    return getChildren();
  }

  @Override
  void refresh(CellLook look) {
    if (!(shown() instanceof Visit visit)) {
      return;
    }
    lines = Math.max(1, look.lines());
    wide = look.wide() && lines > 1;
    sizeIcons(look.em());
    boolean held = visit.status() == AppointmentStatus.HELD;
    States.dress(this, visit.status());
    shared = look.shared();
    boolean roomy = !shared && !(held && look.narrow());
    boolean both = lines == 3 && roomy || look.wide();
    time.setText(both ? words.range(visit) : words.time(visit));
    states = was == null ? words.states(visit, lastTick) : List.of(was);
    state.setText(states.getFirst());
    state.setVisible(lines > 1);
    stateIcon.setIconLiteral(was == null ? sign(visit) : "fth-move");
    pseudoClassStateChanged(UNSENT, visit.unsent());
    name.setText(words.title(visit));
    String noteText = held ? heldNote(visit) : visit.note();
    note.setText(noteText == null ? "" : wide ? noteText : words.note(noteText));
    note.setVisible((lines == 3 || wide) && noteText != null && !look.narrow());
    placeMark.show(visit.place(), look.wide());
    signs.show(visit, look);
  }

  private static String sign(Visit visit) {
    return visit.unsent() ? "fth-upload-cloud" : Icons.of(visit.status());
  }

  /** Says in place of the state where the visit was: this card is being carried. */
  void setWas(String text) {
    was = text;
  }

  /** Icons are sized in pixels by the style sheet, which cannot follow a larger font. */
  private void sizeIcons(double em) {
    if (em != iconsSizedFor) {
      iconsSizedFor = em;
      Icons.size(stateIcon, 12 * em / 14);
      signs.size(13 * em / 14);
    }
  }

  private @Nullable String heldNote(Visit visit) {
    return visit.ours() || visit.name() != null ? visit.heldBy() : null;
  }

  /** Writes how long a hold still lasts, or a request still waits. */
  void tick(Instant now) {
    lastTick = now;
    if (was == null && shown() instanceof Visit visit && visit.request() != null) {
      List<String> fresh = words.states(visit, now);
      if (!fresh.equals(states)) {
        states = fresh;
        requestLayout();
      }
    }
    if (shown() instanceof Visit visit && visit.holdExpiresAt() != null) {
      Instant until = visit.holdExpiresAt();
      boolean urgent = Duration.between(now, until).compareTo(URGENT_BELOW) < 0;
      if (signs.count(words.countdown(now, until), urgent, this)) {
        requestLayout();
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double x = snappedLeftInset();
    double end = getWidth() - snappedRightInset();
    double line = lineHeight();
    stateIcon.setVisible(true);
    if (lines == 1) {
      layoutLine(x, end, line);
      return;
    }
    if (wide) {
      layoutWide(x, end, line);
      return;
    }
    double y = snappedTopInset();
    double timeEnd = x + place(time, x, y, end - x, line);
    if (lines == 2) {
      end = placeMark.layout(end, y, line);
      placeState(timeEnd + 6, end, y, line);
      double free = signs.layoutBeside(x, getWidth() - snappedRightInset(), y + line, line);
      placeName(x, y + line, free - x, line);
      return;
    }
    placeName(x, y + line, end - x, line);
    if (shared) {
      placeMark.layout(end, y, line);
      double signWidth = stateIcon.getLayoutBounds().getWidth() + 4;
      double free = signs.layout(x + signWidth, end, y + 2 * line, line);
      placeState(x, free, y + 2 * line, line);
      return;
    }
    signs.layout(timeEnd + 4, placeMark.layout(end, y, line), y, line);
    double at = x + place(stateIcon, x, y + 2 * line, line) + 4;
    at += placeFitting(at, y + 2 * line, end - at, line) + 3;
    place(note, at, y + 2 * line, end - at, line);
  }

  /** Time and name first; the state has its colour, and its sign only where there is room. */
  private void layoutLine(double x, double end, double line) {
    double y = Math.max(0, (getHeight() - line) / 2);
    double free = placeMark.layout(end, y, line);
    double timeWidth = time.prefWidth(-1);
    double signWidth = stateIcon.getLayoutBounds().getWidth() + 4;
    boolean hasRoom = free - x - signWidth - timeWidth - 4 >= CardSigns.least(isQuiet(), line);
    stateIcon.setVisible(hasRoom);
    double next = hasRoom ? x + place(stateIcon, x, y, line) + 4 : x;
    next += place(time, next, y, end - next, line) + 4;
    free = signs.layoutBeside(next, free, y, line);
    placeName(next, y, free - next, line);
  }

  /** Whether nothing need be done about it just now. */
  private boolean isQuiet() {
    return was == null
        && shown() instanceof Visit visit
        && (visit.status() == AppointmentStatus.CONFIRMED
            || visit.status() == AppointmentStatus.COMPLETED
            || visit.status() == AppointmentStatus.HELD);
  }

  /** Time and state on the reading side, name and note in a column of their own beside them. */
  private void layoutWide(double x, double end, double line) {
    double y = Math.max(snappedTopInset(), Math.min(line / 2, (getHeight() - 2 * line) / 2));
    double wordsX = x + Math.round(line * WIDE_TIME_LINES);
    double timeEnd = x + place(time, x, y, end - x, line) + 8;
    double nameX = Math.max(wordsX, timeEnd);
    double free = signs.layoutBeside(nameX, placeMark.layout(end, y, line), y, line);
    placeName(nameX, y, free - nameX, line);
    double at = x + place(stateIcon, x, y + line, line) + 4;
    double stateEnd = at + placeFitting(at, y + line, end - at, line) + 8;
    double noteX = Math.max(wordsX, stateEnd);
    place(note, noteX, y + line, end - noteX, line);
  }

  /** A word that is cut tells less than its sign alone; the tooltip has it. */
  private void placeState(double x, double end, double y, double line) {
    double at = x + place(stateIcon, x, y, line) + 4;
    stateIcon.setVisible(at - 4 <= end);
    fit(end - at);
    place(state, at, y, state.prefWidth(-1) <= end - at || isRequest() ? end - at : 0, line);
  }

  private boolean isRequest() {
    return shown() instanceof Visit visit && visit.request() != null;
  }

  private double placeFitting(double x, double y, double room, double line) {
    fit(room);
    return place(state, x, y, room, line);
  }

  /** Says the longest form of the state that has room, else the shortest. */
  private void fit(double room) {
    for (String text : states) {
      state.setText(text);
      if (state.prefWidth(-1) <= room) {
        return;
      }
    }
  }

  /** Scripts with signs above and below need more height than the line; they overlap it evenly. */
  private void placeName(double x, double y, double room, double line) {
    double height = Math.max(line, name.prefHeight(-1));
    name.resizeRelocate(x, y - Math.round((height - line) / 2), Math.max(0, room), height);
  }

  private static double place(Label label, double x, double y, double room, double line) {
    double width = label.isVisible() ? Math.max(0, Math.min(label.prefWidth(-1), room)) : 0;
    label.resizeRelocate(x, y, width, line);
    return width;
  }

  static double place(Node icon, double x, double y, double line) {
    var bounds = icon.getLayoutBounds();
    icon.relocate(Math.round(x), Math.round(y + (line - bounds.getHeight()) / 2));
    return bounds.getWidth();
  }
}
