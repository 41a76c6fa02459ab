package org.caredesk.desktop.api;

/** The version of a resource that a change is based on, as the If-Match header writes it. */
public record IfMatch(int version) {

  @Override
  public String toString() {
    return "\"" + version + "\"";
  }
}
