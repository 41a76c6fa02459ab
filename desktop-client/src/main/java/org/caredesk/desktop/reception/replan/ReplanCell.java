package org.caredesk.desktop.reception.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A visit of the plan: what it was, whose it is, and what becomes of it. */
final class ReplanCell extends ListCell<ReplanRow> {
  private final ReplanViewModel model;
  private final Texts texts;
  private final Formatting formats;
  private final ZoneId zone;
  private final Label was = label("cd-strong", "replan-was-time");
  private final Label wasDay = label("cd-secondary");
  private final Label name = Scripts.follow(label("cd-strong"));
  private final Label facts = label("cd-secondary");
  private final Label kind = label("cd-chip", "replan-chip");
  private final FontIcon kindIcon = Icons.of("fth-arrow-right");
  private final Label where = Scripts.follow(label("cd-strong"));
  private final Label when = label("cd-secondary");
  private final Label place = label("cd-secondary", "replan-place");
  private final Label why = label("cd-small", "replan-why");
  private final HBox walking;
  private final VBox box;

  ReplanCell(WorkplaceContext context, ReplanViewModel model) {
    this.model = model;
    this.texts = context.texts();
    this.formats = context.formats();
    this.zone = model.zone();
    kind.setGraphic(kindIcon);
    why.setGraphic(Icons.of("fth-alert-triangle"));
    why.setWrapText(true);
    VBox from = new VBox(was, wasDay);
    from.getStyleClass().add("replan-was");
    VBox who = new VBox(name, facts);
    who.getStyleClass().add("replan-patient");
    HBox becomes = new HBox(kind);
    becomes.getStyleClass().add("replan-kind");
    VBox to = new VBox(where, when);
    to.getStyleClass().add("replan-where");
    HBox.setHgrow(to, Priority.ALWAYS);
    walking =
        new HBox(
            step(model, "replan.before", "fth-chevron-left", "Left", -1),
            place,
            step(model, "replan.after", "fth-chevron-right", "Right", 1));
    walking.getStyleClass().add("replan-walking");
    HBox line = new HBox(from, who, becomes, to, walking);
    line.getStyleClass().add("replan-line");
    box = new VBox(line, why);
    // The cell is as wide as the list, whatever stands in it.
    setPrefWidth(0);
    getStyleClass().add("replan-row");
  }

  private Button step(
      ReplanViewModel model, String textKey, String icon, String key, int direction) {
    Button button =
        Buttons.icon(
            new Action(
                "replan.step",
                texts.get(textKey),
                icon,
                key,
                () -> {
                  getListView().getSelectionModel().select(getIndex());
                  model.walk(getIndex(), direction);
                }));
    button.setFocusTraversable(false);
    return button;
  }

  private static Label label(String... styleClasses) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  @Override
  protected void updateItem(@Nullable ReplanRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Item item = row.item();
    Option chosen = row.chosen();
    LocalDate day = LocalDate.ofInstant(item.startsAt(), zone);
    was.setText(formats.time(item.startsAt(), zone));
    wasDay.setText(formats.dayShort(day));
    wasDay.setVisible(model.isOverDays());
    wasDay.setManaged(model.isOverDays());
    name.setText(item.patientName());
    facts.setText(facts(item));
    kind.setText(texts.get("replan.kind." + chosen.choice()));
    kindIcon.setIconLiteral(icon(chosen.choice()));
    kind.getStyleClass().removeIf(each -> each.startsWith("replan-to-"));
    kind.getStyleClass().add("replan-to-" + chosen.choice().name().toLowerCase().replace('_', '-'));
    where.setText(where(chosen));
    when.setText(when(item, chosen.startsAt(), day));
    when.setManaged(!when.getText().isEmpty());
    place.setText(texts.get("replan.place", row.position(), row.options().size()));
    walking.setVisible(row.options().size() > 1);
    String reason = row.why();
    why.setText(reason == null ? "" : reason);
    why.setVisible(reason != null);
    why.setManaged(reason != null);
    setAccessibleText(
        String.join(
            ", ",
            was.getText(),
            item.patientName(),
            kind.getText(),
            where.getText(),
            when.getText(),
            why.getText()));
    setGraphic(box);
  }

  private String facts(Item item) {
    String phone = item.patientPhone();
    String contact = phone == null ? texts.get("replan.no-phone") : phone;
    if (item.status() == AppointmentStatus.CONFIRMED) {
      return item.reachable() ? contact : texts.get("replan.to-be-called", contact);
    }
    return texts.get("replan.state-and-contact", texts.word(item.status()), contact);
  }

  private static String icon(ReplanChoice choice) {
    return switch (choice) {
      case COLLEAGUE -> "fth-users";
      case SAME_DOCTOR -> "fth-clock";
      case PINBOARD -> "fth-bookmark";
      case LEAVE -> "fth-phone-call";
    };
  }

  private String where(Option chosen) {
    String doctor = chosen.doctorName();
    return doctor == null ? texts.get("replan.no-place." + chosen.choice()) : doctor;
  }

  private String when(Item item, @Nullable Instant start, LocalDate day) {
    if (start == null) {
      return "";
    }
    if (start.equals(item.startsAt())) {
      return texts.get("replan.same-time", formats.time(start, zone));
    }
    return LocalDate.ofInstant(start, zone).equals(day)
        ? texts.get(
            start.isAfter(item.startsAt()) ? "replan.shifted-later" : "replan.shifted-earlier",
            formats.time(start, zone),
            length(Duration.between(item.startsAt(), start).abs()))
        : formats.dayAndTime(start, zone);
  }

  private String length(Duration time) {
    if (time.toHours() == 0) {
      return texts.get("replan.minutes", time.toMinutes());
    }
    return time.toMinutesPart() == 0
        ? texts.get("replan.hours", time.toHours())
        : texts.get("replan.hours-and-minutes", time.toHours(), time.toMinutesPart());
  }
}
