package org.caredesk.desktop.reception;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.ui.SegmentedChoice;

/**
 * How long the visit is, where the doctor offers several lengths. Another one can be chosen once a
 * time is held, and is out of sight while it is asked why a time is to be booked that is not free.
 */
final class LengthChoice extends VBox {
  private final Texts texts;
  private final BookingModel model;

  LengthChoice(Texts texts, BookingModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("cd-field");
  }

  void draw(BookingStage.Wish wish) {
    SegmentedChoice<Integer> choice =
        new SegmentedChoice<>(
            wish.doctor().allowedSlotMinutes(), minutes -> texts.get("reception.minutes", minutes));
    choice.valueProperty().set(wish.minutes());
    choice.valueProperty().subscribe((_, minutes) -> model.changeMinutes(minutes));
    Label label = new Label(texts.get("reception.length"));
    label.getStyleClass().add("cd-field-label");
    label.setLabelFor(choice);
    getChildren().setAll(label, choice);
    show(model.stageProperty().get());
  }

  void show(BookingStage stage) {
    BookingStage.Wish wish = model.wishProperty().get();
    boolean shown =
        wish != null
            && wish.doctor().allowedSlotMinutes().size() > 1
            && !(stage instanceof BookingStage.Asking);
    setVisible(shown);
    setManaged(shown);
    setDisable(!(stage instanceof BookingStage.Held));
  }
}
