package org.caredesk.desktop.tour;

/** A way through the product that the tour plays, taking pictures. */
@FunctionalInterface
public interface Journey {

  void play(Driver driver);
}
