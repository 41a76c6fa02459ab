package org.caredesk.desktop.session;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import okhttp3.HttpUrl;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;

/** Where the server is and what this desk is called; stands in place of the sign-in form. */
final class SettingsForm extends VBox {

  private final WorkstationSettings settings;
  private final Texts texts;
  private final Runnable onClose;
  private final FormField<TextField> server;
  private final FormField<TextField> desk;

  SettingsForm(WorkstationSettings settings, Texts texts, Runnable onClose) {
    this.settings = settings;
    this.texts = texts;
    this.onClose = onClose;
    getStyleClass().add("cd-sign-in-form");
    setMaxSize(384, Region.USE_PREF_SIZE);
    Label title = new Label(texts.get("session.settings"));
    title.getStyleClass().add("cd-inline-title");
    server =
        new FormField<>(
                texts.get("session.settings-server"), new TextField(settings.get().server()))
            .icon("fth-server")
            .hint(texts.get("session.settings-server-hint"));
    desk =
        new FormField<>(
                texts.get("session.settings-desk"), new TextField(settings.get().deskName()))
            .icon("fth-monitor")
            .hint(texts.get("session.settings-desk-hint"));
    server.control().setOnAction(_ -> save());
    desk.control().setOnAction(_ -> save());
    getChildren()
        .addAll(
            title,
            server,
            desk,
            Buttons.row(
                Buttons.primary(
                    new Action(
                        "session.save",
                        texts.get("session.settings-save"),
                        "fth-check",
                        "Enter",
                        this::save)),
                Buttons.plain(
                    new Action(
                        "session.cancel",
                        texts.get("session.settings-cancel"),
                        "fth-x",
                        null,
                        onClose))));
  }

  private void save() {
    String address = server.control().getText().strip();
    String name = desk.control().getText().strip();
    boolean isAddress = HttpUrl.parse(address) != null;
    server.errorProperty().set(isAddress ? "" : texts.get("session.settings-server-wrong"));
    desk.errorProperty().set(name.isEmpty() ? texts.get("session.settings-desk-needed") : "");
    if (!isAddress) {
      server.control().requestFocus();
    } else if (name.isEmpty()) {
      desk.control().requestFocus();
    } else {
      settings.change(now -> now.withServer(address).withDeskName(name));
      onClose.run();
    }
  }
}
