package org.caredesk.desktop.api;

import java.util.UUID;

/**
 * Names one intent of the user, so that sending it twice does it once. Make it when the intent
 * starts (the sheet opens, the button is pressed) and keep it over retries of the same body.
 */
public record IdempotencyKey(String value) {

  public static IdempotencyKey create() {
    return new IdempotencyKey(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
