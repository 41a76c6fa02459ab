package org.caredesk.desktop.ui;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Shows a view in one of its four looks or as it is. Content once shown stays in place while it is
 * loaded anew: only the very first load has a skeleton, and only after {@link #PATIENCE}.
 */
public final class LookPane extends VBox {

  /** How long loading may last before a skeleton appears. */
  public static final Duration PATIENCE = Duration.ofMillis(300);

  private final Texts texts;
  private final Timers timers;
  private final Node content;
  private final Node skeleton;
  private final StackPane middle = new StackPane();
  private boolean isAwaited;
  private @Nullable Subscription waiting;
  private @Nullable Action retry;

  /**
   * @param skeleton what stands in for the content on the first load
   */
  public LookPane(Texts texts, Timers timers, Node content, Node skeleton) {
    this.texts = texts;
    this.timers = timers;
    this.content = content;
    this.skeleton = skeleton;
    getStyleClass().add("cd-look");
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().add(middle);
  }

  /** Shows {@code look} now and whatever it becomes; close the subscription on deactivate. */
  public Subscription follow(ObservableValue<Look> look) {
    return look.subscribe(this::show)::unsubscribe;
  }

  /**
   * The same, for a screen that is come to.
   *
   * @param arrived runs once the content is there, which before nothing can give the keyboard to
   */
  public Subscription follow(ObservableValue<Look> look, Runnable arrived) {
    isAwaited = true;
    return look.subscribe(
            now -> {
              show(now);
              if (isAwaited && middle.getChildren().contains(content)) {
                isAwaited = false;
                arrived.run();
              }
            })
        ::unsubscribe;
  }

  /** Shows {@code look}. */
  public void show(Look look) {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
    retry = look instanceof Look.Failed failed ? failed.retry() : null;
    switch (look) {
      case Look.Loading _ -> showLoading();
      case Look.Ready _ -> put(List.of(), content);
      case Look.Empty empty -> put(List.of(), emptyLook(empty));
      case Look.Failed failed -> put(List.of(), failedLook(failed));
      case Look.Stale stale -> put(List.of(staleBanner(stale)), content);
    }
  }

  /** What loads again the views below {@code root} that could not be loaded. */
  public static List<Action> retries(Node root) {
    return root.lookupAll(".cd-look").stream()
        .map(each -> each instanceof LookPane pane ? pane.retry : null)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private void showLoading() {
    if (middle.getChildren().contains(content)) {
      return;
    }
    middle.getChildren().clear();
    waiting = timers.after(PATIENCE, () -> put(List.of(), skeleton));
  }

  private void put(List<Node> above, Node shown) {
    if (!middle.getChildren().equals(List.of(shown))) {
      middle.getChildren().setAll(shown);
    }
    if (getChildren().size() > 1 || !above.isEmpty()) {
      getChildren().removeIf(child -> child != middle);
      getChildren().addAll(0, above);
    }
  }

  private Node emptyLook(Look.Empty empty) {
    VBox box = message("cd-look-empty", empty.icon(), empty.title(), empty.text());
    Action next = empty.next();
    if (next != null) {
      box.getChildren().add(Buttons.primary(next));
    }
    return box;
  }

  private Node failedLook(Look.Failed failed) {
    VBox box = message("cd-look-failed", "fth-alert-triangle", failed.title(), failed.text());
    box.getChildren().add(Buttons.primary(failed.retry()));
    String code = failed.code();
    if (code != null) {
      box.getChildren().add(codeToQuote(code));
    }
    return box;
  }

  private Node codeToQuote(String code) {
    Label words = new Label(texts.get("ui.code-to-quote"));
    words.getStyleClass().add("cd-secondary");
    Label value = new Label(code);
    value.getStyleClass().addAll("cd-secondary", "cd-strong");
    // A code that is cut off cannot be quoted.
    words.setMinWidth(Region.USE_PREF_SIZE);
    value.setMinWidth(Region.USE_PREF_SIZE);
    Action copy =
        new Action(
            "ui.copy-code",
            texts.get("ui.copy"),
            "fth-copy",
            null,
            () -> {
              ClipboardContent text = new ClipboardContent();
              text.putString(code);
              Clipboard.getSystemClipboard().setContent(text);
            });
    HBox row = new HBox(words, value, Buttons.icon(copy));
    row.getStyleClass().add("cd-look-code");
    return row;
  }

  private Node staleBanner(Look.Stale stale) {
    Banner banner =
        new Banner(Banner.Kind.WARNING, "fth-wifi-off", texts.get("ui.stale", stale.since()));
    banner.offer(Buttons.link(stale.tryNow()));
    return banner;
  }

  private static VBox message(String styleClass, String icon, String title, String text) {
    StackPane disc = new StackPane(Icons.of(icon));
    disc.getStyleClass().add("cd-look-disc");
    disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label heading = new Label(title);
    heading.getStyleClass().add("cd-title");
    Label words = new Label(text);
    words.getStyleClass().add("cd-look-text");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(disc, heading, words);
    box.getStyleClass().addAll("cd-look-message", styleClass);
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(title + " " + text);
    return box;
  }
}
