package org.caredesk.desktop.schedule.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Proposal;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lisbon puts its clocks on by an hour at 01:00 on 28 March 2027. */
class LandingsTest {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Landings landings =
      new Landings(
          texts,
          new Formatting(
              texts, Clock.fixed(Instant.parse("2027-03-26T08:00:00Z"), ZoneOffset.UTC)));
  private final DayAppointment ana =
      appointment("Ana Brandão", "2027-03-26T09:00", AppointmentStatus.CONFIRMED, null);

  @Test
  void theClockTimeIsKeptOverTheChangeOfTheClocks() {
    Instant start = at("2027-03-29T09:00");

    assertThat(start).isEqualTo(Instant.parse("2027-03-29T08:00:00Z"));
    assertThat(judge(start)).isEqualTo(new Landing(true, "Free: Mon 29 Mar, 09:00–09:30"));
  }

  @Test
  void aVisitOverTheMissingHourKeepsItsLength() {
    assertThat(judge(at("2027-03-28T00:45")))
        .isEqualTo(new Landing(true, "Free: Sun 28 Mar, 00:45–02:15"));
  }

  @Test
  void whatIsTakenHeldOrOfferedIsNamed() {
    DayAppointment taken =
        appointment("Filipa Nogueira", "2027-03-29T09:00", AppointmentStatus.CONFIRMED, null);
    DayAppointment held = appointment(null, "2027-03-29T10:00", AppointmentStatus.HELD, null);
    DayAppointment asks =
        appointment(
            "Beatriz Lopes", "2027-03-29T11:00", AppointmentStatus.REQUESTED, "2027-03-29T12:00");
    DayAppointment given =
        appointment("Rui Costa", "2027-03-29T13:00", AppointmentStatus.CANCELLED, null);

    assertThat(judge(at("2027-03-29T09:15"), taken).words())
        .isEqualTo("Taken: Filipa Nogueira, 09:00–09:30");
    assertThat(judge(at("2027-03-29T10:00"), held).words()).isEqualTo("Held: 10:00–10:30");
    assertThat(judge(at("2027-03-29T12:15"), asks).words())
        .isEqualTo("Offered to Beatriz Lopes, 12:00–12:30");
    assertThat(judge(at("2027-03-29T13:00"), given).possible()).isTrue();
    DayAppointment away =
        appointment("Inês Matos", "2027-03-29T14:00", AppointmentStatus.NO_SHOW, null);
    assertThat(judge(at("2027-03-29T14:00"), away).possible()).isTrue();
  }

  @Test
  void theTimeKeptForAnOfferIsInTheWayOfAllButItsOwnRequest() {
    DayAppointment own =
        appointment(null, "2027-03-29T12:00", AppointmentStatus.HELD, null, ana.id());
    DayAppointment anothers =
        appointment(null, "2027-03-29T14:00", AppointmentStatus.HELD, null, UUID.randomUUID());

    assertThat(judge(at("2027-03-29T12:00"), own).possible()).isTrue();
    assertThat(judge(at("2027-03-29T14:00"), anothers).words()).isEqualTo("Held: 14:00–14:30");
  }

  @Test
  void aClosedTimeSaysWhyAndAnEndBeyondTheHoursDoesNotFit() {
    assertThat(judge(at("2027-03-30T10:00"))).isEqualTo(new Landing(false, "Páscoa"));
    assertThat(judge(at("2027-03-31T23:45"))).isEqualTo(new Landing(false, "Outside"));
    assertThat(judge(at("2027-03-26T07:45"))).isEqualTo(new Landing(false, "In the past"));
  }

  private Landing judge(Instant start, DayAppointment... others) {
    return landings.judge(
        new Landings.Hours(
            LISBON,
            List.of(new Slot(at("2027-03-26T00:00"), at("2027-04-01T00:00"))),
            List.of(
                new ScheduleColumn.Closure(
                    new Slot(at("2027-03-30T00:00"), at("2027-03-31T00:00")), "Páscoa")),
            List.of(others),
            "Outside"),
        ana,
        start,
        at("2027-03-26T08:00"));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LISBON).toInstant();
  }

  private static DayAppointment appointment(
      @Nullable String name, String start, AppointmentStatus status, @Nullable String offered) {
    return appointment(name, start, status, offered, null);
  }

  private static DayAppointment appointment(
      @Nullable String name,
      String start,
      AppointmentStatus status,
      @Nullable String offered,
      @Nullable UUID keptFor) {
    Instant from = at(start);
    return new DayAppointment(
        UUID.nameUUIDFromBytes(start.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "AP-2027-000001",
        status,
        from,
        from.plusSeconds(1800),
        null,
        name,
        VisitMode.IN_PERSON,
        null,
        PaymentState.PAID,
        null,
        null,
        0,
        AppointmentProgress.NONE,
        offered == null
            ? null
            : new Proposal(
                at(offered), at(offered).plusSeconds(1800), "Dr. Rao", from, at(offered)),
        1,
        List.of(),
        keptFor);
  }
}
