package org.caredesk.desktop.reception.call;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.reception.waitlist.NewWish;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.Opening;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wish and lists what is free for it. The line that is chosen stays chosen: a fresh list
 * never moves it, because a caller may be saying yes to it at that moment.
 */
final class CallOpenings implements Subscription {
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final Duration NEWS = Duration.ofMillis(400);

  private static final int MOST_DOCTORS = 200;

  /** No line is chosen. */
  static final int NONE = -1;

  /** A line. {@code taken}: another desk was faster. */
  record Line(Opening opening, boolean taken) {
    boolean isOf(Opening other) {
      return opening.affiliationId().equals(other.affiliationId())
          && opening.startsAt().equals(other.startsAt());
    }
  }

  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<CallWish> wish = new SimpleObjectProperty<>(CallWish.NONE);
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
  private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  private final WorkplaceContext context;
  private final Texts texts;
  private final CallWords words;
  private final CallSearch search;
  private final Latest asking;
  private final Latest offered;
  private final Debounce typing;
  private final Debounce news;
  private final Set<UUID> mine = new HashSet<>();
  private CallChoices choices = CallChoices.NONE;

  /** Whether the list is still that of an older wish. */
  private boolean behind;

  private int steps;
  private @Nullable Runnable onceListed;
  private @Nullable UUID usual;

  CallOpenings(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.words = new CallWords(texts);
    this.search =
        new CallSearch(context.session().api().hospitals(), context.desk().hospital().get().id());
    asking = new Latest(context.work());
    offered = new Latest(context.work());
    typing = new Debounce(context.work().timers(), QUIET);
    news = new Debounce(context.work().timers(), NEWS);
    text.addListener((_, _, typed) -> read(typed));
  }

  /** Asks whom one can ask for, and what is free soonest. */
  void begin() {
    behind = true;
    var api = context.session().api();
    UUID hospital = context.desk().hospital().get().id();
    offered.start(
        () ->
            CallChoices.of(
                hospital,
                api.doctors().search(hospital, null, null, 0, MOST_DOCTORS).items(),
                api.hospitals().specialties()),
        known -> {
          choices = known;
          read(text.get());
        },
        failed -> problem.set(ProblemTexts.sentence(texts, failed)));
    ask();
  }

  private void read(String typed) {
    CallWish before = wish.get();
    wish.set(CallReader.read(typed, words, choices, today()));
    onceListed = null;
    steps = 0;
    if (!before.equals(wish.get())) {
      behind = true;
      typing.call(this::ask);
    }
  }

  /** What is searched for, for somebody who waits until there is something. */
  NewWish waiting(@Nullable PatientSummary patient) {
    CallWish now = wish.get();
    return new NewWish(
        patient,
        now.doctors().isEmpty() ? null : now.doctors().getFirst().id(),
        now.fields().isEmpty() ? null : now.fields().getFirst().name(),
        now.from(),
        now.to(),
        now.startsFrom(),
        now.startsTo(),
        now.mode());
  }

  LocalDate today() {
    return LocalDate.now(context.clock().withZone(context.desk().hospital().zone()));
  }

  /** Goes {@code days} on from the day that is shown, not before today. */
  void moveDay(int days) {
    LocalDate shown = wish.get().from();
    if (shown == null) {
      Line line = line();
      Opening at =
          line == null ? (lines.isEmpty() ? null : lines.getFirst().opening()) : line.opening();
      shown =
          at == null
              ? today()
              : at.startsAt().atZone(context.desk().hospital().zone()).toLocalDate();
    }
    LocalDate next = shown.plusDays(days);
    wish.set(wish.get().on(next.isBefore(today()) ? today() : next));
    // What is typed before the answer is meant for the day that is asked for.
    behind = true;
    onceListed = null;
    steps = 0;
    ask();
  }

  /** Prefers this doctor where the caller asks for nobody. */
  void prefer(@Nullable UUID doctor) {
    if (doctor != null && !doctor.equals(usual)) {
      usual = doctor;
      if (wish.get().isOpen()) {
        ask();
      }
    }
  }

  private void ask() {
    CallWish asked = wish.get();
    UUID preferred = usual;
    asking.start(
        () -> search.find(asked, preferred, today()),
        found -> show(asked, found),
        failed -> {
          behind = false;
          // What was meant for this list is not done to one that comes much later.
          onceListed = null;
          steps = 0;
          problem.set(ProblemTexts.sentence(texts, failed));
        });
  }

  private void show(CallWish asked, CallSearch.Found found) {
    problem.set("");
    Line chosen = line();
    List<Line> fresh = new ArrayList<>();
    found.openings().forEach(each -> fresh.add(new Line(each, false)));
    int at = NONE;
    if (chosen != null && isKept(chosen, asked)) {
      fresh.removeIf(each -> each.isOf(chosen.opening()));
      at = Math.min(selected.get(), fresh.size());
      fresh.add(at, chosen);
    }
    heading.set(heading(asked, found, fresh.size()));
    // First the list, then the choice in it: who listens to the choice finds its line.
    int before = selected.get();
    lines.setAll(fresh);
    if (at != before) {
      selected.set(at);
    }
    behind = false;
    int walked = steps;
    steps = 0;
    if (walked != 0) {
      move(walked);
    }
    Runnable then = onceListed;
    onceListed = null;
    if (then != null) {
      then.run();
    }
  }

  /**
   * The chosen line is held, so the server no longer offers it; it must still be what is wanted.
   */
  private boolean isKept(Line chosen, CallWish asked) {
    Opening opening = chosen.opening();
    var local = opening.startsAt().atZone(context.desk().hospital().zone());
    LocalDate day = local.toLocalDate();
    List<UUID> doctors = asked.doctorIds();
    return !chosen.taken()
        && (doctors.isEmpty() || doctors.contains(opening.doctorId()))
        && (asked.from() == null || !day.isBefore(asked.from()))
        && (asked.to() == null || !day.isAfter(asked.to()))
        && (asked.startsFrom() == null || !local.toLocalTime().isBefore(asked.startsFrom()))
        && (asked.startsTo() == null || local.toLocalTime().isBefore(asked.startsTo()))
        && (asked.mode() == null || opening.visitModes().contains(asked.mode()));
  }

  private String heading(CallWish asked, CallSearch.Found found, int count) {
    LocalDate day = asked.from();
    if (found.later() && day != null) {
      String days =
          day.equals(asked.to()) || asked.to() == null
              ? context.formats().dayShort(day)
              : texts.get(
                  "call.days",
                  context.formats().dayShort(day),
                  context.formats().dayShort(asked.to()));
      return texts.get("call.nothing-then", days);
    }
    return texts.get("call.openings", count);
  }

  // --- the choice --------------------------------------------------------------------------------

  /** Moves the choice; before the list of the newest wish is there, once it is. */
  void move(int step) {
    if (behind) {
      steps += step;
    } else if (!lines.isEmpty()) {
      int from = selected.get();
      // From nowhere the first step goes onto the first line.
      selected.set(clamp(from == NONE ? step - Integer.signum(step) : from + step));
    }
  }

  /** Does {@code task} with the list of the newest wish, now or once it is there. */
  void whenListed(Runnable task) {
    if (behind) {
      onceListed = task;
    } else {
      task.run();
    }
  }

  void select(int index) {
    selected.set(clamp(index));
  }

  private int clamp(int index) {
    return Math.clamp(index, 0, Math.max(0, lines.size() - 1));
  }

  /** Another desk has it: the line says so, and the one after it is chosen. */
  void lost() {
    Line chosen = line();
    int at = selected.get();
    if (chosen == null) {
      return;
    }
    lines.set(at, new Line(chosen.opening(), true));
    int next = at + 1;
    while (next < lines.size() && lines.get(next).taken()) {
      next++;
    }
    if (next < lines.size()) {
      selected.set(next);
    }
  }

  /** The appointments of this desk: their changes are no news. */
  void own(UUID appointment) {
    mine.add(appointment);
  }

  /** The server is there again: what it could not say is asked once more. */
  void again() {
    if (choices.equals(CallChoices.NONE)) {
      begin();
    } else {
      ask();
    }
  }

  /** Hears of changes; the list is asked for again once they have stopped coming. */
  void hear(LiveBatch batch) {
    UUID hospital = context.desk().hospital().get().id();
    boolean concerns =
        batch.resync()
            || batch.frames().stream()
                .anyMatch(
                    frame ->
                        hospital.equals(frame.hospitalId())
                            && frame.doctorId() != null
                            && !(frame.id() != null && mine.contains(frame.id())));
    if (concerns) {
      news.call(this::ask);
    }
  }

  /** The line that is chosen; null for none. */
  @Nullable Line line() {
    int at = selected.get();
    return at >= 0 && at < lines.size() ? lines.get(at) : null;
  }

  // --- what shows --------------------------------------------------------------------------------

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyObjectProperty<CallWish> wishProperty() {
    return wish;
  }

  ObservableList<Line> lines() {
    return lines;
  }

  ReadOnlyIntegerProperty selectedProperty() {
    return selected;
  }

  /** What the list is; empty before the first. */
  ReadOnlyStringProperty headingProperty() {
    return heading.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  @Nullable UUID usual() {
    return usual;
  }

  @Override
  public void close() {
    typing.close();
    news.close();
    asking.close();
    offered.close();
  }
}
