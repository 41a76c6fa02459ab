package org.caredesk.desktop.insights.live;

import java.math.BigDecimal;
import java.util.Objects;
import org.caredesk.desktop.charts.Beside;
import org.caredesk.desktop.charts.KpiTile;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.jspecify.annotations.Nullable;

/** What happens at this moment; a tile flares up when its figure becomes another one. */
final class NowTiles extends Beside {
  private final LiveWords words;
  private final Texts texts;
  private final KpiTile booked = new KpiTile().live();
  private final KpiTile waiting = new KpiTile().live();
  private final KpiTile inside = new KpiTile().live();
  private final KpiTile paid = new KpiTile().live();
  private final KpiTile missed = new KpiTile().live();
  private final KpiTile access = new KpiTile().live();
  private @Nullable LiveFigures shown;

  NowTiles(LiveWords words) {
    this.words = words;
    this.texts = words.texts();
    getStyleClass().add("kpi-row");
    booked.setId("tile-booked");
    waiting.setId("tile-waiting");
    paid.setId("tile-paid");
    access.setId("tile-access");
    getChildren().addAll(booked, waiting, inside, paid, missed, access);
  }

  /** How many days it takes to the third free slot: the first may be there by chance. */
  void show(@Nullable ThirdNextAvailable wait) {
    if (wait == null) {
      access.show(texts.get("insights.tile-access"), texts.get("insights.none"), "");
      return;
    }
    BigDecimal mean = wait.meanDays();
    Long longest =
        wait.doctors().stream()
            .map(ThirdNextAvailable.Wait::days)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    boolean isAlarm = wait.withoutSlot() > 0 && longest != null;
    access.show(
        texts.get("insights.tile-access"),
        mean == null ? texts.get("insights.none") : texts.get("insights.days", mean),
        mean == null ? "" : texts.get("insights.days-unit", mean),
        longest == null
            ? texts.get("insights.nothing-free")
            : isAlarm ? "" : texts.get("insights.longest-days", longest));
    if (isAlarm) {
      access.alarm(texts.get("insights.without-slot", wait.withoutSlot()));
    }
  }

  void show(LiveFigures now) {
    LiveFigures last = shown;
    shown = now;
    booked(now);
    waiting(now);
    inside.show(
        texts.get("insights.tile-inside"),
        number(now.withDoctor()),
        texts.get("insights.of-doctors", now.doctorsToday()),
        texts.get("insights.to-come", now.toCome()));
    paid.show(
        texts.get("insights.tile-paid"),
        words.money(now.paidToday()),
        texts.get("insights.payments-by", now.paymentsToday(), words.time(now.at())));
    missed.show(
        texts.get("insights.tile-missed"),
        number(now.noShowsToday()),
        texts.get("insights.of-booked", now.bookedToday()));
    if (last != null && last.hospitalId().equals(now.hospitalId())) {
      flash(booked, last.bookedToday() != now.bookedToday());
      flash(waiting, last.waiting() != now.waiting());
      flash(inside, last.withDoctor() != now.withDoctor());
      flash(paid, !last.paidToday().equals(now.paidToday()));
      flash(missed, last.noShowsToday() != now.noShowsToday());
    }
  }

  private static void flash(KpiTile tile, boolean hasChanged) {
    if (hasChanged) {
      tile.flash();
    }
  }

  private void booked(LiveFigures now) {
    Double capacity = now.capacityPercent();
    booked.show(
        texts.get("insights.tile-booked"),
        number(now.bookedToday()),
        texts.get("insights.of-slots", now.slotsToday()),
        capacity == null
            ? texts.get("insights.nobody-open")
            : texts.get("insights.capacity", LiveWords.whole(capacity)));
  }

  private void waiting(LiveFigures now) {
    Double mean = now.meanWaitMinutes();
    Long longest = now.longestWaitMinutes();
    boolean isAlarm = now.waitingOver30() > 0;
    String note =
        longest == null
            ? texts.get("insights.nobody-waits")
            : isAlarm
                ? texts.get("insights.longest", longest)
                : texts.get("insights.longest-wait", longest, now.waitingOver15());
    waiting.show(
        texts.get("insights.tile-waiting"),
        number(now.waiting()),
        mean == null ? "" : texts.get("insights.mean-wait", LiveWords.whole(mean)),
        note);
    if (isAlarm) {
      waiting.alarm(texts.get("insights.over-30", now.waitingOver30()));
    }
  }

  private String number(long count) {
    return texts.get("insights.number", count);
  }
}
