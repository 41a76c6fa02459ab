package org.caredesk.desktop.reception.call;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.Patients;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.patients.PatientSummary;
import org.jspecify.annotations.Nullable;

/** Finds who calls, and tells what is known of them. */
final class CallerModel implements Subscription {
  private static final Duration QUIET = Duration.ofMillis(120);
  private static final int SHOWN = 5;
  private static final int BORN_THAT_DAY = 100;
  private static final int HISTORY = 200;

  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<PatientSummary> found = FXCollections.observableArrayList();
  private final IntegerProperty highlighted = new SimpleIntegerProperty(0);
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty error = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable PatientSummary> patient = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable CallerFacts> facts = new ReadOnlyObjectWrapper<>();

  private final WorkplaceContext context;
  private final Patients patients;
  private final Texts texts;
  private final Latest searching;
  private final Latest looking;
  private final Debounce debounce;
  private final javafx.util.Subscription line;
  private String answered = "";
  private boolean pickWhenFound;

  CallerModel(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.patients = context.session().api().patients();
    searching = new Latest(context.work());
    looking = new Latest(context.work());
    debounce = new Debounce(context.work().timers(), QUIET);
    query.addListener((_, _, typed) -> typed(typed.strip()));
    line = context.session().live().state().subscribe((_, now) -> lineChanged(now));
  }

  /** What could not be searched for want of a connection is searched now. */
  private void lineChanged(LiveState now) {
    String typed = query.get().strip();
    if (now instanceof LiveState.Live && !typed.isEmpty() && !answered.equals(typed)) {
      search(typed);
    }
  }

  private void typed(String text) {
    searching.close();
    pickWhenFound = false;
    if (text.isEmpty()) {
      debounce.close();
      show(List.of(), "");
      answered = "";
    } else {
      debounce.call(() -> search(text));
    }
  }

  private void search(String text) {
    CallerQuery asked = CallerQuery.of(text);
    int size = asked.born() == null ? SHOWN : BORN_THAT_DAY;
    searching.start(
        () -> patients.search(asked.sent(), 0, size),
        page -> {
          List<PatientSummary> fitting =
              page.items().stream().filter(asked::fits).limit(SHOWN).toList();
          show(fitting, fitting.isEmpty() ? texts.get("call.nobody") : "");
          answered = text;
          if (pickWhenFound) {
            pick();
          }
        },
        failed -> show(List.of(), ProblemTexts.sentence(texts, failed)));
  }

  private void show(List<PatientSummary> people, String words) {
    pickWhenFound &= !people.isEmpty();
    highlighted.set(0);
    found.setAll(people);
    note.set(words);
  }

  StringProperty queryProperty() {
    return query;
  }

  ObservableList<PatientSummary> found() {
    return found;
  }

  /** The line that Enter takes. */
  IntegerProperty highlightedProperty() {
    return highlighted;
  }

  /** Why nobody is listed; empty where somebody is. */
  StringProperty noteProperty() {
    return note;
  }

  /** What is wrong with the choice; empty for nothing. */
  StringProperty errorProperty() {
    return error;
  }

  /** Who calls, once that is known. */
  ReadOnlyObjectProperty<@Nullable PatientSummary> patientProperty() {
    return patient;
  }

  /** What is known of the caller; null until it is. */
  ReadOnlyObjectProperty<@Nullable CallerFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  void move(int step) {
    if (!found.isEmpty()) {
      highlighted.set(Math.clamp(highlighted.get() + step, 0, found.size() - 1));
    }
  }

  /** Takes the highlighted person; before the answer is there, the answer is waited for. */
  void pick() {
    String typed = query.get().strip();
    if (typed.isEmpty()) {
      return;
    }
    if (!answered.equals(typed)) {
      debounce.close();
      pickWhenFound = true;
      search(typed);
    } else if (!found.isEmpty()) {
      choose(found.get(highlighted.get()));
    }
  }

  void pick(int line) {
    highlighted.set(line);
    choose(found.get(line));
  }

  /** This is who calls. */
  void choose(PatientSummary person) {
    pickWhenFound = false;
    error.set("");
    if (person.equals(patient.get())) {
      return;
    }
    facts.set(null);
    patient.set(person);
    looking.start(
        () -> patients.history(person.id(), 0, HISTORY),
        page -> facts.set(CallerFacts.of(page.items(), context.clock().instant())),
        // The call goes on without them.
        _ -> facts.set(null));
  }

  @Override
  public void close() {
    line.unsubscribe();
    debounce.close();
    searching.close();
    looking.close();
  }
}
