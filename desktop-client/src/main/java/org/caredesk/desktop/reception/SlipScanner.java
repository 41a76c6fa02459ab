package org.caredesk.desktop.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Timers;
import org.caredesk.dto.scheduling.CheckInRequest;

/**
 * Hears a scanner among the keys. A scanner is a keyboard that types a slip's code faster than
 * anybody can: what begins like a code is held back, and given to whoever has the focus as soon as
 * it goes on otherwise or too slowly. So nothing of a code reaches a field or runs a shortcut.
 */
final class SlipScanner {
  /** The longest pause while it may still be a person. */
  static final Duration PAUSE = Duration.ofMillis(150);

  /** The longest pause once it is a scanner: a window that is busy hears its keys late. */
  static final Duration BUSY = Duration.ofSeconds(2);

  /** How long the Enter that a scanner sends at the end may take. */
  private static final Duration TAIL = Duration.ofMillis(400);

  private static final int CODE_LENGTH = 20;

  private final Clock clock;
  private final Timers timers;
  private final Consumer<String> scanned;
  private final Consumer<String> typedByHand;
  private final StringBuilder held = new StringBuilder();
  private Instant last = Instant.EPOCH;
  private Instant tailEnds = Instant.EPOCH;
  private Subscription waiting = () -> {};

  /**
   * @param scanned hears of each code
   * @param typedByHand gets what was held back but is no code, to write it where it was meant for
   */
  SlipScanner(Clock clock, Timers timers, Consumer<String> scanned, Consumer<String> typedByHand) {
    this.clock = clock;
    this.timers = timers;
    this.scanned = scanned;
    this.typedByHand = typedByHand;
  }

  /**
   * A key went down.
   *
   * @param makesText whether it writes a letter or figure, or shifts one
   * @return whether it is a scanner's, and nobody else's
   */
  boolean pressed(boolean makesText, boolean isEnter) {
    if (isEnter && isTail()) {
      return true;
    }
    if (held.isEmpty()) {
      return false;
    }
    if (makesText && !isLate()) {
      return true;
    }
    giveBack();
    return false;
  }

  /**
   * A character was typed.
   *
   * @return whether it is held back
   */
  boolean typed(String character) {
    if (isTail() && (character.equals("\r") || character.equals("\n"))) {
      tailEnds = Instant.EPOCH;
      return true;
    }
    if (isLate()) {
      giveBack();
    }
    if (!mayFollow(character)) {
      giveBack();
      if (!mayFollow(character)) {
        return false;
      }
    }
    held.append(character);
    last = clock.instant();
    waiting.close();
    if (held.length() == CheckInRequest.PREFIX.length() + CODE_LENGTH) {
      String code = held.toString().toUpperCase(Locale.ROOT);
      held.setLength(0);
      tailEnds = last.plus(TAIL);
      scanned.accept(code);
    } else {
      waiting = timers.after(pause(), this::giveBack);
    }
    return true;
  }

  private boolean mayFollow(String character) {
    if (character.length() != 1) {
      return false;
    }
    int at = held.length();
    char typed = Character.toUpperCase(character.charAt(0));
    return at < CheckInRequest.PREFIX.length()
        ? CheckInRequest.PREFIX.charAt(at) == typed
        : typed >= '0' && typed <= '9' || typed >= 'A' && typed <= 'Z';
  }

  private boolean isLate() {
    return !held.isEmpty() && clock.instant().isAfter(last.plus(pause()));
  }

  private Duration pause() {
    return held.length() < CheckInRequest.PREFIX.length() ? PAUSE : BUSY;
  }

  private boolean isTail() {
    return clock.instant().isBefore(tailEnds);
  }

  /** A code that broke off is thrown away: nobody typed it. */
  private void giveBack() {
    waiting.close();
    String text = held.toString();
    held.setLength(0);
    if (!text.isEmpty() && text.length() < CheckInRequest.PREFIX.length()) {
      typedByHand.accept(text);
    }
  }
}
