package org.caredesk.desktop.ui;

/** The scripts that names and texts are written in, as far as they need a font of their own. */
public enum Script {
  /** Latin, Greek and Cyrillic: the base font has them. */
  LATIN,
  DEVANAGARI,
  ARABIC,
  CJK
}
