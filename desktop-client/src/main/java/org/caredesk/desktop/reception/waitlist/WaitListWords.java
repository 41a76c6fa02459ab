package org.caredesk.desktop.reception.waitlist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListEntry.RankReason;
import org.caredesk.dto.scheduling.WaitListEntry.Visit;

/** The sentences of the wait-list. */
final class WaitListWords {
  private final Texts texts;
  private final Formatting formats;

  WaitListWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** What somebody waits for, in one line. */
  String wish(WaitListEntry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(
        Stream.of(entry.doctorName(), entry.departmentName(), entry.specialty())
            .filter(Objects::nonNull)
            .map(each -> each.equals(entry.specialty()) ? specialty(each) : each)
            .collect(Collectors.joining(", ")));
    parts.add(
        entry.from().equals(entry.to())
            ? formats.dayShort(entry.from())
            : texts.get(
                "wait-list.days", formats.dayShort(entry.from()), formats.dayShort(entry.to())));
    if (!entry.daysOfWeek().isEmpty()) {
      parts.add(entry.daysOfWeek().stream().map(this::day).collect(Collectors.joining(", ")));
    }
    if (entry.timeFrom() != null && entry.timeTo() != null) {
      parts.add(
          texts.get(
              "wait-list.between", formats.time(entry.timeFrom()), formats.time(entry.timeTo())));
    } else if (entry.timeFrom() != null) {
      parts.add(texts.get("wait-list.after", formats.time(entry.timeFrom())));
    } else if (entry.timeTo() != null) {
      parts.add(texts.get("wait-list.before", formats.time(entry.timeTo())));
    }
    parts.add(texts.word(entry.visitMode()));
    return String.join(" · ", parts);
  }

  /** Why nothing is offered to somebody now. */
  String noOffer(WaitListEntry entry) {
    Instant next = entry.restsUntil();
    return next == null
        ? texts.get("wait-list.no-offer", entry.patientName())
        : texts.get(
            "wait-list.ran-out",
            entry.patientName(),
            formats.time(next, ZoneId.of(entry.timeZone())));
  }

  /** A catalogue code such as {@code GENERAL_MEDICINE}, readable. */
  static String specialty(String code) {
    String lower = code.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    return lower.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + lower.substring(1);
  }

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, texts.locale());
  }

  /** Why somebody stands where they stand, and since when they wait. */
  String why(WaitListEntry entry) {
    ZoneId zone = ZoneId.of(entry.timeZone());
    return entry.rankReasons().stream()
        .map(
            reason ->
                reason == RankReason.WAITING_SINCE
                    ? texts.get("wait-list.since", formats.dayAndTime(entry.createdAt(), zone))
                    : texts.word(reason))
        .collect(Collectors.joining(" · "));
  }

  String visit(WaitListEntry entry, Visit visit) {
    return texts.get(
        "wait-list.visit",
        formats.dayAndTime(visit.startsAt(), ZoneId.of(entry.timeZone())),
        visit.doctorName());
  }

  String toast(WaitListEntry entry) {
    Visit offer = Objects.requireNonNull(entry.offer());
    return texts.get("wait-list.toast", entry.patientName(), visit(entry, offer));
  }

  String declined(WaitListEntry entry) {
    return texts.get("wait-list.declined", entry.patientName());
  }

  String withdrawn(WaitListEntry entry) {
    return texts.get("wait-list.withdrawn", entry.patientName());
  }

  String changed(WaitListEntry entry) {
    return texts.get("wait-list.changed", entry.patientName());
  }

  String added(WaitListEntry entry) {
    return texts.get("wait-list.added", entry.patientName());
  }
}
