package org.caredesk.desktop.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;

/** How the server stands, as a sign and a sentence. */
final class ConnectionLine {

  private ConnectionLine() {}

  static List<Node> of(Texts texts, ServerStatus server, String name) {
    return switch (server) {
      case ServerStatus.Connecting _ ->
          List.of(Icons.of("fth-loader"), words(texts.get("session.connecting", name), "cd-muted"));
      case ServerStatus.Connected _ ->
          List.of(dot(), words(texts.get("session.connected", name), "cd-good"));
      case ServerStatus.Unreachable _ ->
          List.of(
              Icons.of("fth-wifi-off"), words(texts.get("session.unreachable", name), "cd-wary"));
    };
  }

  private static Node dot() {
    Region dot = new Region();
    dot.getStyleClass().add("cd-dot");
    return dot;
  }

  private static Label words(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().addAll("cd-small", styleClass);
    return label;
  }
}
