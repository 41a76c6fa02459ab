package org.caredesk.desktop.revenue;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.billing.AdjustmentDirection;
import org.caredesk.dto.billing.AdjustmentReason;
import org.caredesk.dto.insights.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** The few fields of an adjustment, under the entry that it puts right. */
final class AdjustForm extends VBox {
  private final TextField amount = new TextField();

  AdjustForm(Texts texts, Formatting formats, AdjustViewModel model, LedgerEntry entry) {
    getStyleClass().add("adjust");
    Label title =
        new Label(
            texts.get("revenue.adjust-of", entry.appointmentNumber()), Icons.of("fth-edit-3"));
    title.getStyleClass().add("cd-strong");
    Label left = new Label(left(texts, formats, entry));
    left.setId("adjust-left");
    left.getStyleClass().add("cd-secondary");
    left.setWrapText(true);
    Banner problem = new Banner(Banner.Kind.WARNING, "fth-alert-triangle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    FormField<ComboBox<AdjustmentDirection>> way =
        choice(
            texts.get("revenue.adjust-way"),
            AdjustViewModel.directions(entry),
            texts::word,
            model.direction());
    way.control().setId("adjust-way");
    amount.setId("adjust-amount");
    amount.textProperty().bindBidirectional(model.amount());
    FormField<TextField> sum =
        new FormField<>(texts.get("revenue.adjust-amount", entry.amount().currency()), amount);
    sum.errorProperty().bind(model.amountError());
    FormField<ComboBox<AdjustmentReason>> why =
        choice(
            texts.get("revenue.adjust-why"),
            List.of(AdjustmentReason.values()),
            texts::word,
            model.reason());
    TextField words = new TextField();
    words.setId("adjust-words");
    words.textProperty().bindBidirectional(model.words());
    FormField<TextField> said = new FormField<>(texts.get("revenue.adjust-words"), words);
    said.errorProperty().bind(model.wordsError());
    HBox.setHgrow(way, Priority.ALWAYS);
    HBox.setHgrow(said, Priority.ALWAYS);
    Action send =
        new Action(
                "revenue.adjust-now",
                texts.get("revenue.adjust-now"),
                "fth-check",
                null,
                model::send)
            .enabledWhen(model.sending().not());
    Action cancel =
        new Action(
            "revenue.adjust-cancel",
            texts.get("revenue.adjust-cancel"),
            "fth-corner-up-left",
            null,
            () -> model.begin(null));
    Label note = new Label(texts.get("revenue.adjust-note"), Icons.of("fth-info"));
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    HBox first = new HBox(way, sum);
    HBox second = new HBox(why, said);
    first.getStyleClass().add("adjust-line");
    second.getStyleClass().add("adjust-line");
    getChildren()
        .addAll(
            title,
            left,
            problem,
            first,
            second,
            note,
            Buttons.row(Buttons.primary(send), Buttons.quiet(cancel)));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, model));
  }

  private static String left(Texts texts, Formatting formats, LedgerEntry entry) {
    return entry.doctorLeft() == null || entry.hospitalLeft() == null
        ? ""
        : texts.get(
            "revenue.adjust-left",
            formats.money(entry.doctorLeft()),
            formats.money(entry.hospitalLeft()));
  }

  private static <T> FormField<ComboBox<T>> choice(
      String label, List<T> all, Function<T, String> words, ObjectProperty<T> value) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(value);
    return new FormField<>(label, box);
  }

  /** Esc puts the form away, not the sheet around it. */
  private void pressed(KeyEvent event, AdjustViewModel model) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.begin(null);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
      model.send();
      event.consume();
    }
  }

  void takeFocus() {
    amount.requestFocus();
  }
}
