package org.caredesk.desktop.admin.hospitals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.jspecify.annotations.Nullable;

/** Holidays: one line to add a day, what that would take with it, and the days there are. */
final class HolidaysPane extends VBox {

  private static final int MOST_VISITS = 6;

  private final WorkplaceContext context;
  private final Texts texts;
  private final HolidaysModel model;
  private final DatePicker day = new DatePicker();
  private final TextField name = new TextField();
  private final FormField<DatePicker> dayField;
  private final FormField<TextField> nameField;
  private final VBox effect = new VBox();
  private final VBox lines = new VBox();

  HolidaysPane(WorkplaceContext context, HolidaysModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    getStyleClass().add("holidays");
    Days.in(day, context.formats()).setId("holiday-day");
    name.setId("holiday-name");
    dayField = new FormField<>(texts.get("places.day"), day);
    nameField = new FormField<>(texts.get("places.holiday-name"), name);
    HBox.setHgrow(nameField, Priority.ALWAYS);
    Action add =
        new Action(
            "places.add-holiday", texts.get("places.add-holiday"), "fth-plus", null, this::add);
    day.valueProperty().subscribe(_ -> model.preview(day.getValue(), name.getText()));
    name.setOnAction(_ -> add());
    HBox line = new HBox(dayField, nameField, Buttons.primary(add));
    line.getStyleClass().add("holidays-new");
    effect.getStyleClass().add("holidays-effect");
    lines.getStyleClass().add("people");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    LookPane list = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(3));
    model.look().subscribe(list::show);
    model.effect().subscribe(this::showEffect);
    model.days().addListener((ListChangeListener<HolidayResponse>) _ -> showDays());
    showDays();
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(line, effect, list);
  }

  private void add() {
    LocalDate picked = day.getValue();
    boolean isLate = picked != null && picked.isBefore(model.today());
    dayField
        .errorProperty()
        .set(
            picked == null
                ? texts.get("places.day-needed")
                : isLate ? texts.get("places.day-past") : "");
    nameField.errorProperty().set(name.getText().isBlank() ? texts.get("places.name-needed") : "");
    if (picked != null && !isLate && !name.getText().isBlank()) {
      model.add(picked, name.getText(), true);
      day.setValue(null);
      name.clear();
    }
  }

  private void showEffect(HolidaysModel.@Nullable Effect now) {
    effect.getChildren().clear();
    effect.setManaged(now != null);
    effect.setVisible(now != null);
    if (now == null) {
      return;
    }
    boolean some = now.count() > 0;
    Banner banner =
        new Banner(
            some ? Banner.Kind.WARNING : Banner.Kind.INFO,
            some ? "fth-alert-triangle" : "fth-info",
            texts.get("places.effect", context.formats().day(now.day()), now.slots(), now.count()));
    effect.getChildren().add(banner);
    List<AffectedAppointment> visits = now.visits();
    visits.stream().limit(MOST_VISITS).map(this::visit).forEach(effect.getChildren()::add);
    if (visits.size() > MOST_VISITS) {
      Label more = new Label(texts.get("places.more-visits", now.count() - MOST_VISITS));
      more.getStyleClass().add("cd-secondary");
      effect.getChildren().add(more);
    }
  }

  private Node visit(AffectedAppointment visit) {
    ZoneId zone = ZoneId.of(visit.timeZone());
    Label words =
        Scripts.dress(
            new Label(
                texts.get(
                    "places.visit",
                    context.formats().timeRange(visit.startsAt(), visit.endsAt(), zone),
                    visit.doctorName(),
                    visit.patientName() == null ? visit.number() : visit.patientName())));
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    return words;
  }

  private void showDays() {
    lines.getChildren().setAll(model.days().stream().map(this::line).toList());
  }

  private Node line(HolidayResponse holiday) {
    Label what = Scripts.dress(new Label(holiday.name()));
    what.getStyleClass().add("cd-strong");
    Label when = new Label(context.formats().day(holiday.date()));
    when.getStyleClass().add("cd-secondary");
    VBox words = new VBox(2, what, when);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line =
        new HBox(
            words,
            new Region(),
            Buttons.icon(
                new Action(
                    "places.remove-holiday",
                    texts.get("places.remove-holiday", holiday.name()),
                    "fth-trash-2",
                    null,
                    () -> model.remove(holiday, true))));
    line.getStyleClass().add("people-line");
    return line;
  }
}
