package org.caredesk.desktop.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The two looks of the product: Primer as the base, our colours over it, our controls on both. */
public enum Theme {
  LIGHT("primer-light", "colours-light"),
  DARK("primer-dark", "colours-dark");

  private static final List<String> COMMON =
      List.of(
          "fonts",
          "brand",
          "base",
          "states",
          "buttons",
          "fields",
          "lists",
          "parts",
          "overlays",
          "shell",
          "notices",
          "sign-in",
          "schedule",
          "why",
          "pinboard",
          "wait-list",
          "patient",
          "reception",
          "board",
          "waiting-room",
          "call",
          "replan",
          "doctor-day",
          "profile",
          "admin",
          "console",
          "imports",
          "charts",
          "insights",
          "hours");

  private final String base;
  private final String colours;

  Theme(String base, String colours) {
    this.base = base;
    this.colours = colours;
  }

  /** Addresses of our own style sheets, the later ones winning. */
  private List<String> styleSheets() {
    return Stream.concat(Stream.of(colours), COMMON.stream())
        .map(name -> address("/org/caredesk/desktop/theme/" + name + ".css"))
        .toList();
  }

  /** Dresses {@code scene}, replacing the theme it had. */
  public void dress(Scene scene) {
    scene.setUserAgentStylesheet(address("/atlantafx/base/theme/" + base + ".css"));
    scene.getStylesheets().setAll(styleSheets());
  }

  /** The same with everything written in {@code size}. */
  public void dress(Scene scene, TextSize size) {
    dress(scene);
    size.write(scene);
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  private static String address(String path) {
    return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
  }
}
