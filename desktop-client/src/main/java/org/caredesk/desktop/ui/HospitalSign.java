package org.caredesk.desktop.ui;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * How a hospital looks everywhere and for everybody: one of the colours of the theme and, once all
 * of these are taken, another sign in the same colours, so that colour is never all that tells two
 * of them apart. The name always stands beside it.
 */
public final class HospitalSign extends Region {
  private static final int COLOURS = 3;
  private static final int SIGNS = 4;

  /**
   * @param mark of the hospital, from 1
   */
  public HospitalSign(int mark) {
    getStyleClass().add("hospital-sign");
    getStyleClass().addAll(classes(mark));
  }

  /** The style classes of a hospital's colour and sign; of no colour for a mark below 1. */
  public static List<String> classes(int mark) {
    if (mark < 1) {
      return List.of("place-0");
    }
    int at = mark - 1;
    return List.of("place-" + (at % COLOURS + 1), "sign-" + at / COLOURS % SIGNS);
  }

  /** Takes the colour and sign of another hospital away. */
  public static void clear(List<String> styleClasses) {
    styleClasses.removeIf(name -> name.startsWith("place-") && name.length() == 7 || isSign(name));
  }

  private static boolean isSign(String name) {
    return name.startsWith("sign-");
  }
}
