package org.caredesk.desktop.api;

/** The answer of a call that was done and has nothing to say, such as a removal. */
public enum Done {
  DONE
}
