package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.jspecify.annotations.Nullable;

/** The patient who is with the doctor now. */
final class InsideCard extends VBox {
  private final DoctorWork work;
  private final Texts texts;
  private final Label word;
  private final Label minutes = new Label();
  private final Label name = Scripts.follow(new Label());
  private final Label facts = new Label();
  private final Label reason = Scripts.follow(new Label());
  private final ProgressBar progress = new ProgressBar(0);
  private Subscription person = Subscription.EMPTY;
  private @Nullable QueueEntry shown;

  InsideCard(DoctorWork work, Action complete, Action record) {
    this.work = work;
    this.texts = work.context().texts();
    getStyleClass().addAll("inside-card", "cd-state-in-consultation");
    word = new Label(texts.get("doctor.queue.with-you"), Icons.of("fth-activity"));
    word.getStyleClass().add("inside-word");
    minutes.getStyleClass().add("inside-word");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(word, gap, minutes);
    name.getStyleClass().add("inside-name");
    name.setWrapText(true);
    facts.getStyleClass().add("cd-compact");
    reason.getStyleClass().add("cd-compact");
    reason.setWrapText(true);
    progress.setMaxWidth(Double.MAX_VALUE);
    Button open = Buttons.plain(record);
    Button done = Buttons.plain(complete);
    for (Button each : new Button[] {open, done}) {
      each.setMaxWidth(Double.MAX_VALUE);
      each.setMinWidth(0);
      HBox.setHgrow(each, Priority.ALWAYS);
    }
    getChildren().addAll(top, name, facts, reason, progress, Buttons.row(open, done));
    setOnMouseClicked(
        _ -> {
          if (shown != null) {
            work.open(shown.appointment().id());
          }
        });
    show(null);
  }

  void show(@Nullable QueueEntry entry) {
    setVisible(entry != null);
    setManaged(entry != null);
    if (entry == null || entry.equals(shown)) {
      shown = entry;
      return;
    }
    UUID patient = entry.appointment().patientId();
    boolean same = shown != null && shown.appointment().id().equals(entry.appointment().id());
    shown = entry;
    name.setText(QueueRow.name(entry));
    String why = entry.appointment().reason();
    reason.setText(why == null ? "" : why);
    reason.setVisible(why != null);
    reason.setManaged(why != null);
    if (!same) {
      person.unsubscribe();
      describe(entry, null);
      if (patient != null) {
        person = work.people().of(patient).subscribe(known -> describe(entry, known));
      }
    }
  }

  private void describe(QueueEntry entry, @Nullable PatientResponse known) {
    ZoneId zone = ZoneId.of(entry.timeZone());
    Instant began = entry.appointment().progress().startedAt();
    String started =
        began == null
            ? ""
            : texts.get("doctor.queue.started", work.context().formats().time(began, zone));
    String age = work.people().ageAndGender(known, zone);
    facts.setText(age.isEmpty() || started.isEmpty() ? age + started : age + " · " + started);
  }

  void tick(Instant now) {
    if (shown != null) {
      long run = DayQueue.runningMinutes(shown, now);
      long planned = Math.max(1, DayQueue.plannedMinutes(shown));
      minutes.setText(texts.get("doctor.queue.running", run, planned));
      progress.setProgress(Math.min(1, (double) run / planned));
    }
  }
}
