package org.caredesk.desktop.schedule;

/** A place beside the grid onto which a visit can be pulled. Called on the UI thread. */
public interface Aside {

  /** Whether {@code visit} would be taken at this point of the scene. */
  boolean takes(Visit visit, double sceneX, double sceneY);

  /** It was let go there. */
  void take(Visit visit);
}
