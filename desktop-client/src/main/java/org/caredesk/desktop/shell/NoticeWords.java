package org.caredesk.desktop.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.notifications.NotificationResponse;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the notification centre, made here so that they are in the reader's language.
 */
final class NoticeWords {
  private final Texts texts;
  private final Formatting formats;

  NoticeWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** What happened. A kind that this client does not know yet is named in general. */
  String sentence(NotificationResponse message) {
    String key = "notices.kind." + message.kind();
    return texts.find(key) == null
        ? texts.get("notices.kind.other")
        : texts.get(
            key,
            orSomebody(message.patientName()),
            orSomebody(message.doctorName()),
            time(message, "startsAt"),
            message.hospitalName() == null ? "" : message.hospitalName(),
            time(message, "proposedStart"),
            count(message));
  }

  /** What stands below: the reason that was given, or the appointment's number. */
  String detail(NotificationResponse message) {
    String reason = message.facts().get("reason");
    if (reason != null) {
      return texts.get("notices.reason", reason);
    }
    return message.facts().getOrDefault("number", "");
  }

  String icon(NotificationResponse message) {
    return switch (message.kind()) {
      case "request-received", "application-received" -> "fth-inbox";
      case "request-accepted", "proposal-accepted", "application-approved" -> "fth-check-circle";
      case "request-rejected", "application-rejected", "appointment-cancelled" -> "fth-x-circle";
      case "proposal-declined", "acceptance-taken-back" -> "fth-corner-up-left";
      case "time-proposed" -> "fth-clock";
      case "request-expired" -> "fth-alert-circle";
      case "appointment-moved", "appointment-transferred" -> "fth-calendar";
      case "appointment-parked" -> "fth-bookmark";
      case "wait-list-offer" -> "fth-clock";
      case "time-off-affects" -> "fth-sun";
      default -> "fth-bell";
    };
  }

  /** Whether it is good or bad news, or waits for something; one of the sheet's tones. */
  String tone(NotificationResponse message) {
    return switch (message.kind()) {
      case "request-accepted", "proposal-accepted", "application-approved" -> "good";
      case "request-rejected", "application-rejected", "appointment-cancelled", "request-expired" ->
          "bad";
      case "time-proposed",
          "proposal-declined",
          "acceptance-taken-back",
          "time-off-affects",
          "wait-list-offer" ->
          "wary";
      default -> "plain";
    };
  }

  private String orSomebody(@Nullable String name) {
    return name == null ? texts.get("notices.somebody") : name;
  }

  private static int count(NotificationResponse message) {
    try {
      return Integer.parseInt(message.facts().getOrDefault("count", "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private String time(NotificationResponse message, String fact) {
    String instant = message.facts().get(fact);
    String zone = message.facts().get("timeZone");
    if (instant == null || zone == null) {
      return "";
    }
    try {
      return formats.dayAndTime(Instant.parse(instant), ZoneId.of(zone));
    } catch (DateTimeException e) {
      return "";
    }
  }
}
