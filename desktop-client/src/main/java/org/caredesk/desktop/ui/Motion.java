package org.caredesk.desktop.ui;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** The few movements of the product. With reduced motion a slide is only a short fade. */
public final class Motion {

  private static final Duration ENTER = Duration.millis(160);
  private static final Duration REDUCED = Duration.millis(80);
  private static final Duration FLASH = Duration.millis(1200);
  private static final double SLIDE = 24;

  private Motion() {}

  /** Lets {@code node} appear. */
  public static void fadeIn(Node node) {
    fade(node, reduced() ? REDUCED : ENTER).play();
  }

  /** Lets {@code node} come in from the trailing edge. */
  public static void slideIn(Node node) {
    if (reduced()) {
      fadeIn(node);
      return;
    }
    TranslateTransition slide = new TranslateTransition(ENTER, node);
    slide.setFromX(SLIDE);
    slide.setToX(0);
    slide.setInterpolator(Interpolator.EASE_OUT);
    new ParallelTransition(slide, fade(node, ENTER)).play();
  }

  /** Lets {@code ground}, which lies under what has changed, flare up and fade. */
  public static void flash(Node ground) {
    FadeTransition fade = new FadeTransition(reduced() ? REDUCED : FLASH, ground);
    fade.setFromValue(1);
    fade.setToValue(0);
    fade.setInterpolator(Interpolator.EASE_IN);
    fade.play();
  }

  private static FadeTransition fade(Node node, Duration length) {
    FadeTransition fade = new FadeTransition(length, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    return fade;
  }

  private static boolean reduced() {
    return Platform.getPreferences().isReducedMotion();
  }
}
