package org.caredesk.desktop.reception.booking;

import java.time.Instant;
import java.time.ZoneId;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.scheduling.SeriesVisit;

/** Says of visits of a series when they are and why they cannot be. */
public final class SeriesWords {
  private final Texts texts;
  private final Formatting formats;

  public SeriesWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** Such as "Tue 24 Nov, 10:00". */
  public String when(Instant at, ZoneId zone) {
    return texts.get(
        "series.when", formats.dayShort(at.atZone(zone).toLocalDate()), formats.time(at, zone));
  }

  /** Why a visit cannot be then. */
  public String why(SeriesVisit visit) {
    String known = texts.find("series.why." + visit.code());
    String why = known == null ? texts.get("series.why.other") : known;
    return visit.detail() == null ? why : texts.get("series.why-detail", why, visit.detail());
  }
}
