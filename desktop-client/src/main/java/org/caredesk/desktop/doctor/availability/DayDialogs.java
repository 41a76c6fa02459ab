package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Overlays;

/** Two small questions over the week: to which days a day is copied, and the hours as text. */
final class DayDialogs {
  private final AvailabilityViewModel model;
  private final HoursWords words;
  private final Overlays overlays;

  DayDialogs(AvailabilityViewModel model, HoursWords words, Overlays overlays) {
    this.model = model;
    this.words = words;
    this.overlays = overlays;
  }

  /** Asks where the hours of a day go. */
  void copyDay(int from, Runnable onClosed) {
    Painting painting = model.painting();
    if (painting == null) {
      return;
    }
    List<CheckBox> boxes = new ArrayList<>();
    HBox days = new HBox();
    days.getStyleClass().add("hours-days");
    for (int day = 1; day <= 7; day++) {
      CheckBox box = new CheckBox(words.dayShort(day));
      box.setSelected(day <= 5 && day != from);
      box.setDisable(day == from);
      box.setAccessibleText(words.dayName(day));
      boxes.add(box);
      days.getChildren().add(box);
    }
    Action copy =
        new Action(
            "hours.copy",
            words.texts().get("hours.do.copy"),
            "fth-copy",
            "Enter",
            () -> {
              overlays.closeDialog();
              copy(from, boxes);
            });
    var button = Buttons.primary(copy);
    button.setDefaultButton(true);
    VBox dialog =
        dialog(
            words.texts().get("hours.copy-title", words.dayName(from)),
            words
                .texts()
                .get(
                    "hours.copy-text",
                    painting.pattern().on(from).isEmpty()
                        ? words.texts().get("hours.off")
                        : HoursText.write(painting.pattern().on(from)),
                    painting.painted().name()));
    dialog.getChildren().addAll(days, Buttons.row(button, cancel()));
    overlays.openDialog(dialog, onClosed);
    boxes.stream().filter(box -> !box.isDisabled()).findFirst().ifPresent(CheckBox::requestFocus);
  }

  private void copy(int from, List<CheckBox> boxes) {
    Set<Integer> to = new TreeSet<>();
    for (int day = 1; day <= boxes.size(); day++) {
      if (boxes.get(day - 1).isSelected()) {
        to.add(day);
      }
    }
    model.change(painting -> painting.copyDay(from, to));
  }

  /** Shows the hours of the painted hospital as a line of text per day, to be typed. */
  void asText(Runnable onClosed) {
    Painting painting = model.painting();
    if (painting == null) {
      return;
    }
    Form form = new Form(words.texts());
    Map<Integer, FormField<TextField>> fields = new HashMap<>();
    for (int day = 1; day <= 7; day++) {
      TextField field = new TextField(HoursText.write(painting.pattern().on(day)));
      field.setPromptText(words.texts().get("hours.off"));
      field.setId("hours-text-" + day);
      fields.put(day, form.add("day" + day, new FormField<>(words.dayName(day), field)));
    }
    Action take =
        new Action(
            "hours.take-text",
            words.texts().get("hours.do.take"),
            "fth-check",
            "Ctrl+Enter",
            () -> take(form, fields));
    var button = Buttons.primary(take);
    button.setDefaultButton(true);
    VBox dialog =
        dialog(
            words.texts().get("hours.text-title", painting.painted().name()),
            words.texts().get("hours.text-text"));
    dialog.getChildren().addAll(form, Buttons.row(button, cancel()));
    overlays.openDialog(dialog, onClosed);
    FormField<TextField> first = fields.get(1);
    if (first != null) {
      first.control().requestFocus();
    }
  }

  private void take(Form form, Map<Integer, FormField<TextField>> fields) {
    Map<Integer, List<Span>> read = new HashMap<>();
    form.clearErrors();
    fields.forEach(
        (day, field) ->
            HoursText.read(day, field.control().getText())
                .ifPresentOrElse(
                    spans -> read.put(day, spans),
                    () -> field.errorProperty().set(words.texts().get("hours.text-wrong"))));
    if (read.size() < fields.size()) {
      form.focusFirstError();
      return;
    }
    overlays.closeDialog();
    model.change(
        painting -> {
          WeekPattern pattern = painting.pattern();
          for (var day : read.entrySet()) {
            pattern = pattern.withDay(day.getKey(), day.getValue());
          }
          return painting.weekly(pattern);
        });
  }

  private javafx.scene.control.Button cancel() {
    return Buttons.plain(
        new Action(
            "hours.cancel",
            words.texts().get("hours.do.cancel"),
            "fth-x",
            "Esc",
            overlays::closeDialog));
  }

  private static VBox dialog(String title, String text) {
    VBox dialog =
        new VBox(PanelParts.text(title, "cd-title"), PanelParts.text(text, "cd-secondary"));
    dialog.getStyleClass().add("hours-dialog");
    dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return dialog;
  }
}
