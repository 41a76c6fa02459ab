package org.caredesk.desktop;

import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a person's hands do, as events: to be used on the toolkit's thread. */
public final class FxHands {
  private FxHands() {}

  /** Presses a key on {@code node}; the modifiers are those of {@link KeyCode}. */
  public static void press(Node node, KeyCode code, KeyCode... held) {
    List<KeyCode> with = Arrays.asList(held);
    Event.fireEvent(
        node,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            with.contains(KeyCode.SHIFT),
            with.contains(KeyCode.CONTROL),
            with.contains(KeyCode.ALT),
            false));
  }

  /** Presses the pointer at one point of {@code node}, pulls it to another and lets go. */
  public static void drag(Node node, Point2D from, Point2D to) {
    point(node, MouseEvent.MOUSE_PRESSED, from);
    point(node, MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
    point(node, MouseEvent.MOUSE_DRAGGED, to);
    point(node, MouseEvent.MOUSE_RELEASED, to);
  }

  /** Clicks at a point of {@code node}. */
  public static void click(Node node, Point2D at) {
    point(node, MouseEvent.MOUSE_PRESSED, at);
    point(node, MouseEvent.MOUSE_RELEASED, at);
    point(node, MouseEvent.MOUSE_CLICKED, at);
  }

  private static void point(Node node, EventType<MouseEvent> type, Point2D at) {
    Point2D inScene = node.localToScene(at);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            inScene.getX(),
            inScene.getY(),
            inScene.getX(),
            inScene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            type != MouseEvent.MOUSE_RELEASED,
            false,
            false,
            false,
            false,
            type == MouseEvent.MOUSE_CLICKED,
            null));
  }
}
