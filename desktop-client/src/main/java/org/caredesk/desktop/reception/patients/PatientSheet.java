package org.caredesk.desktop.reception.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientCard;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.dto.patients.PatientAction;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** All that the desk knows of a person. */
final class PatientSheet extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final PatientWords words;
  private final PatientsModel model;
  private final Action book;
  private final Action letWait;
  private final ContactCard contact;
  private @Nullable CoverCard covers;
  private @Nullable DuplicatesCard duplicates;
  private PatientsModel.Detail shown;

  PatientSheet(
      WorkplaceContext context,
      PatientWords words,
      PatientsModel model,
      PatientsModel.Detail detail,
      Action book,
      Action letWait) {
    this.context = context;
    this.texts = context.texts();
    this.words = words;
    this.model = model;
    this.book = book;
    this.letWait = letWait;
    this.shown = detail;
    contact = new ContactCard(texts, model, detail.person());
    getStyleClass().add("patients-detail");
    draw(detail);
  }

  /** Whether it is the sheet of this person. */
  boolean isOf(UUID person) {
    return shown.person().id().equals(person);
  }

  /**
   * Shows what is known of the same person now. The cards that can be typed in stay the same nodes
   * where they are: what is typed, the keyboard and the place in the sheet are kept.
   */
  void show(PatientsModel.Detail detail) {
    draw(detail);
  }

  private void draw(PatientsModel.Detail detail) {
    ZoneId zone = context.desk().hospital().zone();
    PatientResponse person = detail.person();
    List<Node> wanted = new ArrayList<>();
    wanted.add(head(person, zone));
    if (person.allowedActions().contains(PatientAction.VERIFY)) {
      wanted.add(unverified(person));
    }
    if (detail.duplicates() != null && !detail.duplicates().isEmpty()) {
      wanted.add(duplicates(person, detail.duplicates(), zone));
    }
    contact.show(person);
    wanted.add(contact);
    if (detail.merged() != null && !detail.merged().isEmpty()) {
      wanted.add(merged(person, detail.merged(), zone));
    }
    if (detail.covers() != null) {
      wanted.add(covers(person, detail.covers(), zone));
    }
    if (detail.visits() != null) {
      Instant now = context.clock().instant();
      wanted.add(
          visits("patient.detail.upcoming", "patient.detail.none-upcoming", detail.upcoming(now)));
      wanted.add(visits("patient.detail.past", "patient.detail.no-visits", detail.past(now)));
    }
    arrange(wanted);
    shown = detail;
  }

  /** What stays is not taken out of the window for a moment: it would lose the keyboard. */
  private void arrange(List<Node> wanted) {
    getChildren().removeIf(node -> !wanted.contains(node));
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= getChildren().size() || getChildren().get(i) != wanted.get(i)) {
        getChildren().add(i, wanted.get(i));
      }
    }
  }

  private Node head(PatientResponse person, ZoneId zone) {
    VBox head =
        new VBox(
            new PatientCard(words, person.summary(), zone, null),
            Buttons.row(Buttons.primary(book), Buttons.plain(letWait)));
    head.getStyleClass().addAll("cd-card", "patients-card");
    return head;
  }

  /** The same card as long as it is about the same people: a reason may be typed in it. */
  private Node duplicates(PatientResponse person, List<PatientSummary> others, ZoneId zone) {
    DuplicatesCard before = duplicates;
    if (before != null
        && others.equals(shown.duplicates())
        && person.summary().equals(shown.person().summary())) {
      return before;
    }
    DuplicatesCard card = new DuplicatesCard(texts, context.formats(), model, person, others, zone);
    duplicates = card;
    return card;
  }

  private Node covers(PatientResponse person, List<CoverResponse> now, ZoneId zone) {
    CoverCard before = covers;
    if (before != null) {
      before.show(now);
      return before;
    }
    LocalDate today = LocalDate.now(context.clock().withZone(zone));
    CoverCard card = new CoverCard(texts, context.formats(), model, person.id(), now, today);
    covers = card;
    return card;
  }

  void editContact() {
    contact.edit();
  }

  private Node unverified(PatientResponse person) {
    Action verify =
        new Action(
            "patient.verify",
            texts.get("patient.detail.verify"),
            "fth-user-check",
            null,
            () -> model.verify(person));
    return new Banner(
            Banner.Kind.WARNING, "fth-alert-circle", texts.get("patient.detail.unverified"))
        .offer(Buttons.plain(verify));
  }

  private Node merged(PatientResponse person, List<PatientSummary> others, ZoneId zone) {
    VBox card = Cards.card(texts.get("patient.merge.merged"));
    for (PatientSummary other : others) {
      Node who = new PatientCard(words, other, zone, null);
      HBox.setHgrow(who, Priority.ALWAYS);
      Action separate =
          new Action(
              "patient.unmerge",
              texts.get("patient.merge.separate"),
              "fth-scissors",
              null,
              () -> model.unmerge(person.id(), other.id()));
      HBox line = new HBox(who, Buttons.plain(separate));
      line.getStyleClass().add("cover-line");
      card.getChildren().add(line);
    }
    return card;
  }

  private VBox visits(String heading, String none, List<AppointmentResponse> visits) {
    VBox card = Cards.card(texts.get(heading));
    if (visits.isEmpty()) {
      card.getChildren().add(Cards.muted(texts.get(none)));
    }
    visits.forEach(visit -> card.getChildren().add(line(visit)));
    return card;
  }

  private Node line(AppointmentResponse visit) {
    ZoneId zone = ZoneId.of(visit.timeZone());
    Label when = new Label(context.formats().day(visit.startsAt().atZone(zone).toLocalDate()));
    when.getStyleClass().add("cd-strong");
    Label time = new Label(context.formats().time(visit.startsAt(), zone));
    Label where =
        Scripts.dress(
            new Label(texts.get("patient.detail.where", visit.doctorName(), visit.hospitalName())));
    where.getStyleClass().add("cd-muted");
    Label paid = new Label(texts.word(visit.paymentState()));
    paid.getStyleClass().add("cd-secondary");
    paid.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    for (Label each : List.of(when, time)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox line = new HBox(when, time, where, gap, paid, new StatusChip(texts, visit.status()));
    line.getStyleClass().addAll("visit-line", visit.status().name().toLowerCase(Locale.ROOT));
    return line;
  }
}
