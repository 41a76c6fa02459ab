package org.caredesk.desktop.doctor.profile;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.scheduling.CalendarFeedResponse;
import org.jspecify.annotations.Nullable;

/** The doctor's calendar elsewhere: its address is made, copied once, and revoked. */
final class CalendarFeedCard extends VBox {
  private final CalendarFeedViewModel model;
  private final Texts texts;
  private final VBox place = new VBox();
  private boolean asksToRevoke;

  CalendarFeedCard(CalendarFeedViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("cd-card", "profile-bank");
    place.getStyleClass().add("profile-bank-place");
    Label title = new Label(texts.get("profile.feed"), Icons.of("fth-calendar"));
    title.getStyleClass().addAll("cd-strong", "profile-heading");
    Label problem = new Label("", Icons.of("fth-alert-circle"));
    problem.getStyleClass().add("cd-field-error");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(title, place, problem);
    model.feed().subscribe(this::draw);
  }

  private void draw(@Nullable CalendarFeedResponse feed) {
    asksToRevoke = false;
    if (feed == null) {
      place.getChildren().clear();
      return;
    }
    String url = feed.url();
    if (feed.createdAt() == null) {
      place
          .getChildren()
          .setAll(words("profile.feed-none"), Buttons.row(create("profile.feed-create")));
    } else if (url == null) {
      drawKept();
    } else {
      drawNew(url);
    }
  }

  private void drawNew(String url) {
    TextField address = new TextField(url);
    address.setId("calendar-feed-address");
    address.setEditable(false);
    address.setAccessibleText(texts.get("profile.feed-address"));
    Button copy =
        Buttons.primary(
            new Action(
                "profile.feed-copy",
                texts.get("profile.feed-copy"),
                "fth-copy",
                null,
                () -> copy(url)));
    place.getChildren().setAll(words("profile.feed-once"), address, Buttons.row(copy, revoke()));
  }

  private void drawKept() {
    place
        .getChildren()
        .setAll(words("profile.feed-kept"), Buttons.row(create("profile.feed-renew"), revoke()));
  }

  private Label words(String key) {
    Label words = new Label(texts.get(key));
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    return words;
  }

  private Button create(String key) {
    return Buttons.plain(
        new Action(key, texts.get(key), "fth-link", null, model::create)
            .enabledWhen(model.busy().not()));
  }

  /** Other calendars lose it for good, so the second press says what the first one meant. */
  private Button revoke() {
    return Buttons.dangerPlain(
        new Action(
                "profile.feed-revoke",
                texts.get(asksToRevoke ? "profile.feed-revoke-now" : "profile.feed-revoke"),
                "fth-slash",
                null,
                this::revokeOrAsk)
            .enabledWhen(model.busy().not()));
  }

  private void revokeOrAsk() {
    if (asksToRevoke) {
      model.revoke();
      return;
    }
    asksToRevoke = true;
    Action keep =
        new Action(
            "profile.feed-keep",
            texts.get("profile.feed-keep"),
            "fth-corner-up-left",
            null,
            () -> draw(model.feed().get()));
    place
        .getChildren()
        .setAll(words("profile.feed-ends"), Buttons.row(revoke(), Buttons.quiet(keep)));
  }

  private void copy(String url) {
    ClipboardContent text = new ClipboardContent();
    text.putString(url);
    Clipboard.getSystemClipboard().setContent(text);
    model.copied();
  }
}
