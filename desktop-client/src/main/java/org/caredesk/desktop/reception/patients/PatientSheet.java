package org.caredesk.desktop.reception.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import org.caredesk.dto.patients.PatientAction;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** All that the desk knows of a person. */
final class PatientSheet extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final PatientWords words;
  private final ContactCard contact;

  PatientSheet(
      WorkplaceContext context,
      PatientWords words,
      PatientsModel model,
      PatientsModel.Detail detail,
      Action letWait) {
    this.context = context;
    this.texts = context.texts();
    this.words = words;
    getStyleClass().add("patients-detail");
    ZoneId zone = context.desk().hospital().zone();
    PatientResponse person = detail.person();
    contact = new ContactCard(texts, model, person);
    VBox head =
        new VBox(
            new PatientCard(words, person.summary(), zone, null),
            Buttons.row(Buttons.plain(letWait)));
    head.getStyleClass().addAll("cd-card", "patients-card");
    getChildren().add(head);
    if (person.allowedActions().contains(PatientAction.VERIFY)) {
      getChildren().add(unverified(model, person));
    }
    if (detail.duplicates() != null && !detail.duplicates().isEmpty()) {
      getChildren()
          .add(
              new DuplicatesCard(
                  texts, context.formats(), model, person, detail.duplicates(), zone));
    }
    getChildren().add(contact);
    if (detail.merged() != null && !detail.merged().isEmpty()) {
      getChildren().add(merged(model, person, detail.merged(), zone));
    }
    if (detail.covers() != null) {
      LocalDate today = LocalDate.now(context.clock().withZone(zone));
      getChildren()
          .add(new CoverCard(texts, context.formats(), model, person.id(), detail.covers(), today));
    }
    if (detail.visits() != null) {
      Instant now = context.clock().instant();
      getChildren()
          .addAll(
              visits(
                  "patient.detail.upcoming", "patient.detail.none-upcoming", detail.upcoming(now)),
              visits("patient.detail.past", "patient.detail.no-visits", detail.past(now)));
    }
  }

  void editContact() {
    contact.edit();
  }

  private Node unverified(PatientsModel model, PatientResponse person) {
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

  private Node merged(
      PatientsModel model, PatientResponse person, List<PatientSummary> others, ZoneId zone) {
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
