package org.caredesk.desktop.shell;

/** Goes from place to place. */
public interface Navigator {

  void go(Route route);

  /** To the place before; nothing at the first one. */
  void back();
}
