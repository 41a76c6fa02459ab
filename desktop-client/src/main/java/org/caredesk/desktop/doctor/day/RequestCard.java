package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/** One request: who, when, why, and how long it may wait. */
final class RequestCard extends VBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final Duration URGENT = Duration.ofMinutes(30);

  private final DoctorWork work;
  private final Texts texts;
  private final Formatting formats;
  private final Label age = new Label();
  private final Label facts = new Label();
  private final Label left = new Label();
  private final VBox lines = new VBox();
  private final AnswerBox answer;
  private Subscription person = Subscription.EMPTY;
  private @Nullable AppointmentResponse shown;
  private @Nullable ZoneId shownIn;
  private boolean opened;

  RequestCard(DoctorWork work, RequestActions actions) {
    this.work = work;
    this.texts = work.context().texts();
    this.formats = work.context().formats();
    getStyleClass().add("request-card");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    age.getStyleClass().add("cd-secondary");
    age.setMinWidth(Region.USE_PREF_SIZE);
    facts.getStyleClass().add("cd-secondary");
    lines.getStyleClass().add("request-lines");
    left.getStyleClass().add("request-left");
    left.setWrapText(true);
    answer = new AnswerBox(work, actions);
    setOnMouseClicked(
        _ -> {
          requestFocus();
          focusThis();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void focusThis() {
    if (shown != null) {
      work.inbox().focus(shown.id());
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getTarget() != this) {
      return;
    }
    if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
      work.inbox().step(key.getCode() == KeyCode.UP ? -1 : 1);
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
      focusThis();
      key.consume();
    }
  }

  void show(AppointmentResponse request) {
    ZoneId here = work.calendar().zone();
    if (request.equals(shown) && here.equals(shownIn)) {
      return;
    }
    boolean first = shown == null;
    shown = request;
    shownIn = here;
    String name = Acting.name(request);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(new StatusChip(texts, request.status()), gap, age);
    top.getStyleClass().add("request-top");
    Label title = Scripts.dress(new Label(name));
    title.getStyleClass().add("request-name");
    title.setWrapText(true);
    VBox words = new VBox(title, facts);
    UUID patient = request.patientId();
    HBox who =
        new HBox(
            new Avatar(patient == null ? request.id() : patient, name, Avatar.Size.COLUMN), words);
    who.getStyleClass().add("request-who");
    describe(request);
    getChildren().setAll(top, who, lines);
    if (first) {
      facts.setText(request.number());
      if (patient != null) {
        person = work.people().of(patient).subscribe(known -> know(request, known));
      }
    }
    setAccessibleText(name + ", " + when(request));
    setOpen(opened);
  }

  private void know(AppointmentResponse request, @Nullable PatientResponse known) {
    if (known != null) {
      ZoneId zone = ZoneId.of(request.timeZone());
      facts.setText(
          texts.get(
              "doctor.inbox.facts", work.people().ageAndGender(known, zone), known.recordNumber()));
      work.context().work().later(() -> person.unsubscribe());
    }
  }

  private void describe(AppointmentResponse request) {
    lines.getChildren().clear();
    Label when = line("fth-calendar", when(request));
    when.getStyleClass().add("request-when");
    boolean paid = request.paymentState() == PaymentState.PAID;
    String mode = texts.word(request.visitMode());
    String fee = formats.moneyShort(request.fee());
    lines
        .getChildren()
        .addAll(
            when,
            line("fth-map-pin", where(request)),
            line(
                Icons.of(request.visitMode()),
                paid
                    ? texts.get("doctor.inbox.paid", mode, fee)
                    : texts.get(
                        "doctor.inbox.unpaid", mode, texts.word(request.paymentState()), fee)));
    String why = Objects.requireNonNullElse(request.symptoms(), "");
    if (request.reason() != null) {
      why = why.isEmpty() ? request.reason() : request.reason() + ". " + why;
    }
    if (!why.isEmpty()) {
      lines.getChildren().add(line("fth-message-square", texts.get("doctor.inbox.quote", why)));
    }
    if (request.proposal() != null) {
      Label offered =
          line(
              "fth-corner-up-right",
              texts.get(
                  "doctor.inbox.offered",
                  formats.dayAndTime(
                      request.proposal().startsAt(),
                      ZoneId.of(request.timeZone()),
                      work.calendar().zone())));
      offered.getStyleClass().add("request-when");
      lines.getChildren().add(offered);
    }
    lines.getChildren().add(left);
  }

  /** The time at the hospital, with the zone where its clock differs from ours. */
  private String when(AppointmentResponse request) {
    ZoneId zone = ZoneId.of(request.timeZone());
    ZoneId here = work.calendar().zone();
    Instant start = request.startsAt();
    LocalDate day = LocalDate.ofInstant(start, zone);
    String date =
        day.equals(LocalDate.ofInstant(work.inbox().nowProperty().get(), zone))
            ? texts.get("doctor.today")
            : formats.dayShort(day);
    String range = formats.timeRange(start, request.endsAt(), zone);
    if (zone.getRules().getOffset(start).equals(here.getRules().getOffset(start))) {
      return texts.get("doctor.inbox.when", date, range);
    }
    return texts.get(
        "doctor.inbox.when-elsewhere",
        texts.get("doctor.inbox.when", date, range),
        formats.zoneName(zone, start));
  }

  /** The hospital, and what its time is on the clock here; empty where there is nothing to tell. */
  private String where(AppointmentResponse request) {
    ZoneId zone = ZoneId.of(request.timeZone());
    ZoneId here = work.calendar().zone();
    Instant start = request.startsAt();
    return zone.getRules().getOffset(start).equals(here.getRules().getOffset(start))
        ? request.hospitalName()
        : texts.get(
            "doctor.inbox.here-too",
            request.hospitalName(),
            LocalDate.ofInstant(start, zone).equals(LocalDate.ofInstant(start, here))
                ? formats.time(start, here)
                : formats.dayAndTime(start, here),
            formats.zoneName(here, start));
  }

  private Label line(String icon, String text) {
    Label line = Scripts.dress(new Label(text, Icons.of(icon)));
    line.setWrapText(true);
    line.getStyleClass().add("request-line");
    return line;
  }

  /** Shows what can be answered, or puts that away. */
  void setOpen(boolean open) {
    opened = open;
    pseudoClassStateChanged(OPEN, open);
    Node box = answer.node();
    if (open && shown != null && !getChildren().contains(box)) {
      answer.show(shown);
      getChildren().add(box);
    } else if (open && shown != null) {
      answer.show(shown);
    } else if (!open) {
      answer.close();
      getChildren().remove(box);
    }
  }

  void tick(Instant now) {
    AppointmentResponse request = shown;
    if (request == null) {
      return;
    }
    age.setText(ago(Duration.between(InboxViewModel.askedAt(request), now), request));
    Instant until =
        request.proposal() == null ? request.progress().answerBy() : request.proposal().answerBy();
    left.setVisible(until != null);
    left.setManaged(until != null);
    if (until != null) {
      Duration rest = Duration.between(now, until);
      boolean urgent = rest.compareTo(URGENT) < 0;
      left.setText(
          texts.get(
              request.proposal() == null
                  ? "doctor.inbox.answer-within"
                  : "doctor.inbox.booker-answers-within",
              length(rest)));
      left.setGraphic(Icons.of(urgent ? "fth-alert-circle" : "fth-clock"));
      left.pseudoClassStateChanged(PseudoClass.getPseudoClass("urgent"), urgent);
    }
  }

  private String ago(Duration since, AppointmentResponse request) {
    if (since.toSeconds() < 60) {
      return texts.get("doctor.inbox.new", Math.max(0, since.toSeconds()));
    }
    if (since.toMinutes() < 60) {
      return texts.get("doctor.inbox.minutes-ago", since.toMinutes());
    }
    ZoneId zone = work.calendar().zone();
    Instant at = InboxViewModel.askedAt(request);
    return since.toHours() < 20 ? formats.time(at, zone) : formats.dayAndTime(at, zone);
  }

  private String length(Duration rest) {
    long minutes = Math.max(0, rest.toMinutes());
    return minutes < 60
        ? texts.get("doctor.minutes", minutes)
        : minutes < 48 * 60
            ? texts.get("doctor.hours", minutes / 60, minutes % 60)
            : texts.get("doctor.days", minutes / (24 * 60));
  }
}
