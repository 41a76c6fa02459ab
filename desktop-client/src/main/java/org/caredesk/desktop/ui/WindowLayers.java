package org.caredesk.desktop.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
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
 * The layers of a window: the body with its side sheets, over it a scrim with a dialog, over that
 * the toasts.
 */
public final class WindowLayers implements Toasts, Overlays {

  private static final String UNDO_KEY = "Ctrl+Z";
  private static final int IN_SIGHT = 2;

  private final Texts texts;
  private final Timers timers;
  private final StackPane root = new StackPane();
  private final HBox beside = new HBox();
  private final StackPane body = new StackPane(beside);
  private final VBox toasts = new VBox();
  private @Nullable SideSheet sheet;
  private @Nullable SideSheet over;
  private @Nullable StackPane dialog;
  private @Nullable Runnable focusOnceClosed;
  private @Nullable Runnable onDialogClosed;
  private @Nullable Node focusBefore;
  private @Nullable Node focusBeforeOver;
  private @Nullable Node focusBeforeSheet;

  public WindowLayers(Texts texts, Timers timers) {
    this.texts = texts;
    this.timers = timers;
    toasts.getStyleClass().add("cd-toasts");
    toasts.setPickOnBounds(false);
    toasts.setFillWidth(false);
    beside.setFillHeight(true);
    root.getChildren().add(toasts);
  }

  /** The whole window's content. */
  public StackPane root() {
    return root;
  }

  /** Puts what lies at the bottom: the shell, which somewhere contains {@link #body}. */
  public void setBase(Node base) {
    root.getChildren().removeIf(child -> child != toasts && child != dialog);
    root.getChildren().addFirst(base);
  }

  /** The place of the screen and of the sheet beside it. */
  public Region body() {
    return body;
  }

  /** Puts a screen into the body. */
  public void setScreen(Region screen) {
    HBox.setHgrow(screen, Priority.ALWAYS);
    screen.setMinWidth(0);
    beside.getChildren().removeIf(child -> child != sheet);
    beside.getChildren().addFirst(screen);
  }

  @Override
  public void openSheet(SideSheet opened) {
    if (sheet != null && sheet != opened) {
      sheet.requestClose();
      closeSheet();
    }
    if (sheet == null) {
      sheet = opened;
      focusBeforeSheet = focusOwner();
      beside.getChildren().add(opened);
      Motion.slideIn(opened);
    }
  }

  @Override
  public void closeSheet() {
    if (sheet != null) {
      beside.getChildren().remove(sheet);
      sheet = null;
      // Else it would go to the first button of the window.
      focus(focusBeforeSheet);
      focusBeforeSheet = null;
    }
  }

  /** Slides {@code opened} in over the screen and its sheet, which stay as they are. */
  public void openOver(SideSheet opened) {
    closeOver();
    over = opened;
    focusBeforeOver = focusOwner();
    opened.getStyleClass().add("over");
    opened.setMaxHeight(Double.MAX_VALUE);
    StackPane.setAlignment(opened, Pos.CENTER_RIGHT);
    body.getChildren().add(opened);
    Motion.slideIn(opened);
  }

  /** Closes what {@link #openOver} opened. */
  public void closeOver() {
    if (over != null) {
      body.getChildren().remove(over);
      over = null;
      focus(focusBeforeOver);
      focusBeforeOver = null;
    }
  }

  private @Nullable Node focusOwner() {
    return root.getScene() == null ? null : root.getScene().getFocusOwner();
  }

  private static void focus(@Nullable Node before) {
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }

  @Override
  public void openDialog(Region content, Runnable onClosed) {
    closeDialog();
    StackPane layer = new StackPane(content);
    layer.getStyleClass().add("cd-scrim");
    content.getStyleClass().add("cd-dialog");
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    layer.setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getTarget() == layer) {
            closeDialog();
          }
        });
    focusBefore = focusOwner();
    dialog = layer;
    onDialogClosed = onClosed;
    root.getChildren().add(root.getChildren().indexOf(toasts), layer);
    Motion.fadeIn(layer);
  }

  @Override
  public void focusBelow(Runnable move) {
    if (dialog == null) {
      move.run();
    } else {
      focusOnceClosed = move;
    }
  }

  @Override
  public void closeDialog() {
    if (dialog != null) {
      root.getChildren().remove(dialog);
      dialog = null;
      Runnable below = focusOnceClosed;
      focusOnceClosed = null;
      if (below == null) {
        focus(focusBefore);
      } else {
        below.run();
      }
      focusBefore = null;
      Runnable closed = onDialogClosed;
      onDialogClosed = null;
      if (closed != null) {
        closed.run();
      }
    }
  }

  /**
   * What Esc does: closes the dialog, else asks the uppermost sheet to close.
   *
   * @return whether there was one
   */
  public boolean escape() {
    if (dialog != null) {
      closeDialog();
      return true;
    }
    SideSheet top = over == null ? sheet : over;
    if (top != null) {
      top.requestClose();
      return true;
    }
    return false;
  }

  @Override
  public Subscription show(String icon, String text, @Nullable Runnable undo) {
    HBox toast = new HBox();
    toast.getStyleClass().add("cd-toast");
    Label words = Scripts.dress(new Label(text));
    words.setMaxWidth(Double.MAX_VALUE);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.getChildren().addAll(Icons.of(icon), words);
    Subscription stay = timers.after(STAYS, () -> close(toast));
    if (undo != null) {
      Runnable takeBack =
          () -> {
            stay.close();
            close(toast);
            undo.run();
          };
      Button button =
          Buttons.link(
              new Action("toast.undo", texts.get("ui.undo"), "fth-corner-up-left", null, takeBack));
      button.setMinWidth(Region.USE_PREF_SIZE);
      toast.getChildren().addAll(button, new KeyCap(UNDO_KEY));
      toast.setUserData(takeBack);
    }
    toasts.getChildren().add(toast);
    arrangeToasts();
    Motion.fadeIn(toast);
    return () -> {
      stay.close();
      close(toast);
    };
  }

  private void close(Node toast) {
    toasts.getChildren().remove(toast);
    arrangeToasts();
  }

  /** The key of undo stands on the one toast that it takes back. */
  private void arrangeToasts() {
    int place = 0;
    boolean keyGiven = false;
    for (Node toast : toasts.getChildren().reversed()) {
      boolean shown = place++ < IN_SIGHT;
      toast.setVisible(shown);
      toast.setManaged(shown);
      boolean undoes = toast.getUserData() instanceof Runnable;
      boolean isNext = undoes && !keyGiven;
      keyGiven |= undoes;
      if (undoes) {
        Node key = ((HBox) toast).getChildren().getLast();
        key.setVisible(isNext);
        key.setManaged(isNext);
      }
    }
  }

  @Override
  public void undoNewest() {
    for (Node toast : toasts.getChildren().reversed()) {
      if (toast.getUserData() instanceof Runnable takeBack) {
        takeBack.run();
        return;
      }
    }
  }
}
