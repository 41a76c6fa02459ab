package org.caredesk.desktop.patient;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Patients;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.patients.PatientSummary;
import org.jspecify.annotations.Nullable;

/**
 * Finds people while one types. The last of its lines always offers to register whoever was typed;
 * an answer to an older query never replaces a newer one.
 */
public final class PatientFinderModel implements Subscription {
  /** How many people are listed: more are not read anyway, one types on. */
  static final int MOST = 6;

  private static final Duration QUIET = Duration.ofMillis(150);

  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<PatientSummary> found = FXCollections.observableArrayList();
  private final IntegerProperty highlighted = new SimpleIntegerProperty(0);
  private final ObjectProperty<@Nullable ApiProblem> problem = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(false);

  private final Patients patients;
  private final Latest lane;
  private final Debounce debounce;
  private final Consumer<PatientSummary> picked;
  private final Consumer<String> register;

  /**
   * @param picked hears of the person that is chosen
   * @param register hears of what was typed when the last line is chosen
   */
  public PatientFinderModel(
      Patients patients, Work work, Consumer<PatientSummary> picked, Consumer<String> register) {
    this.patients = patients;
    this.lane = new Latest(work);
    this.debounce = new Debounce(work.timers(), QUIET);
    this.picked = picked;
    this.register = register;
    query.addListener((_, _, typed) -> typed(typed.strip()));
  }

  private void typed(String text) {
    lane.close();
    if (text.isEmpty()) {
      debounce.close();
      found.clear();
      highlighted.set(0);
      problem.set(null);
      answered.set(false);
    } else {
      debounce.call(() -> search(text));
    }
  }

  private void search(String text) {
    lane.start(
        () -> patients.search(text, 0, MOST),
        page -> {
          found.setAll(page.items());
          // Typing on starts at the best match again; nobody is picked by an old position.
          highlighted.set(0);
          problem.set(null);
          answered.set(true);
        },
        failed -> {
          problem.set(failed);
          answered.set(true);
        });
  }

  /** What is typed. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The people found for the newest query that was answered, the best first. */
  public ObservableList<PatientSummary> found() {
    return found;
  }

  /** The line that Enter takes: an index of {@link #found}, or its size for registering. */
  public IntegerProperty highlightedProperty() {
    return highlighted;
  }

  /** Why the newest query was not answered; null where it was. */
  public ObjectProperty<@Nullable ApiProblem> problemProperty() {
    return problem;
  }

  /** Whether what is typed has had an answer, so that its lines may be shown. */
  public ReadOnlyBooleanProperty answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  /** Moves the highlight by {@code step} lines and around the ends. */
  public void move(int step) {
    highlighted.set(Math.floorMod(highlighted.get() + step, found.size() + 1));
  }

  /** Takes the highlighted line. Before the answer is there, the answer is waited for. */
  public void pick() {
    String typed = query.get().strip();
    if (typed.isEmpty()) {
      return;
    }
    if (!answered.get()) {
      debounce.close();
      search(typed);
      return;
    }
    pick(highlighted.get());
  }

  /** Takes a line. */
  public void pick(int line) {
    if (line < found.size()) {
      picked.accept(found.get(line));
    } else {
      register.accept(query.get().strip());
    }
  }

  /** Asks again after a failure. */
  public void retry() {
    search(query.get().strip());
  }

  @Override
  public void close() {
    debounce.close();
    lane.close();
  }
}
