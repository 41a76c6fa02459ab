package org.caredesk.desktop.admin.staff;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.dto.identity.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Where the server cannot send mail: says so, and shows the code of who was invited just now, once,
 * to be handed over.
 */
final class HandOver extends VBox {

  private final Texts texts;
  private final StaffViewModel model;
  private final Action copy;
  private final Action done;

  HandOver(Texts texts, StaffViewModel model) {
    this.texts = texts;
    this.model = model;
    copy =
        new Action("staff.copy-code", texts.get("staff.copy-code"), "fth-copy", "C", this::copy)
            .enabledWhen(model.toHandOver().map(each -> true).orElse(false));
    done =
        new Action(
            "staff.handed-over",
            texts.get("staff.handed-over"),
            "fth-check",
            null,
            model::handedOver);
    getStyleClass().add("staff-hand-over");
    model.toHandOver().subscribe(this::show);
    model.sendsMail().subscribe(() -> show(model.toHandOver().get()));
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
  }

  private void show(@Nullable StaffMember made) {
    getChildren().clear();
    if (made != null) {
      Label code = new Label(made.code());
      code.setId("staff-code");
      code.getStyleClass().add("staff-code");
      getChildren()
          .add(
              new Banner(
                      Banner.Kind.WARNING,
                      "fth-key",
                      texts.get("staff.hand-over", made.name(), made.email()))
                  .explain(code)
                  .offer(Buttons.row(Buttons.plain(copy), Buttons.quiet(done))));
    } else if (!model.sendsMail().get()) {
      getChildren().add(new Banner(Banner.Kind.INFO, "fth-mail", texts.get("staff.no-mail")));
    }
  }

  private void copy() {
    StaffMember made = model.toHandOver().get();
    if (made != null) {
      ClipboardContent text = new ClipboardContent();
      text.putString(made.code());
      Clipboard.getSystemClipboard().setContent(text);
    }
  }

  Action copyAction() {
    return copy;
  }
}
