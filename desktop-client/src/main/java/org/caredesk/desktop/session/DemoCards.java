package org.caredesk.desktop.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.identity.DemoAccount;

/** The accounts of a server in demo mode, each a card that signs in. */
final class DemoCards extends GridPane {

  private static final int COLUMNS = 2;

  DemoCards(List<DemoAccount> accounts, Texts texts, Consumer<DemoAccount> signIn) {
    getStyleClass().add("cd-demo-cards");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(half);
    }
    for (int i = 0; i < accounts.size(); i++) {
      add(card(accounts.get(i), texts, signIn), i % COLUMNS, i / COLUMNS);
    }
  }

  private static Node card(DemoAccount account, Texts texts, Consumer<DemoAccount> signIn) {
    UUID id = UUID.nameUUIDFromBytes(account.email().getBytes(StandardCharsets.UTF_8));
    Label name = Scripts.dress(new Label(account.name()));
    name.getStyleClass().addAll("cd-compact", "cd-strong");
    Label role = new Label(texts.word(account.role()));
    role.getStyleClass().add("cd-secondary");
    VBox words = new VBox(name, role);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox content = new HBox(new Avatar(id, account.name(), Avatar.Size.COLUMN), words);
    content.getStyleClass().add("cd-demo-card-content");
    content.setMouseTransparent(true);
    Button card = new Button(null, content);
    card.setId("demo-" + account.role().name());
    card.getStyleClass().addAll("cd-button", "cd-demo-card");
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setMaxWidth(Double.MAX_VALUE);
    card.setAccessibleText(account.name() + ", " + texts.word(account.role()));
    card.setOnAction(_ -> signIn.accept(account));
    return card;
  }
}
