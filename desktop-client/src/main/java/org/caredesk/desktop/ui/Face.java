package org.caredesk.desktop.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.Image;

/**
 * A person's photo, ready to be drawn.
 *
 * @param large for a portrait
 * @param small for lists and heads: a large one drawn that small would flicker
 */
public record Face(Image large, Image small) {

  private static final double LARGE = 256;
  private static final double SMALL = 96;

  /**
   * Decodes a picture; may take a while and be done on any thread.
   *
   * @throws IOException where it is none
   */
  public static Face of(byte[] encoded) throws IOException {
    return new Face(decode(encoded, LARGE), decode(encoded, SMALL));
  }

  private static Image decode(byte[] encoded, double side) throws IOException {
    Image image = new Image(new ByteArrayInputStream(encoded), side, side, true, true);
    if (image.isError()) {
      throw new IOException("Not a picture", image.getException());
    }
    return image;
  }
}
