package org.caredesk.dto;

/** Limits that client and server check alike. */
public final class Formats {
  /** Longest name of a person, hospital or department, in characters. */
  public static final int NAME_LENGTH = 200;

  /** Longest free text: reasons, symptoms, notes, biographies. */
  public static final int TEXT_LENGTH = 2_000;

  /** What e-mail addresses of people look like beside the usual rules: the domain has a dot. */
  public static final String EMAIL_DOMAIN = ".+@[^.].*\\.[^.]+";

  /** Shortest and longest visit, in minutes (SPEC D6). */
  public static final int MIN_SLOT_MINUTES = 5;

  public static final int MAX_SLOT_MINUTES = 240;

  /** Fewest and most visits of a series, and the most weeks from one to the next (SPEC B7). */
  public static final int MIN_SERIES = 2;

  public static final int MAX_SERIES = 52;

  public static final int MAX_SERIES_WEEKS = 12;

  private Formats() {}
}
