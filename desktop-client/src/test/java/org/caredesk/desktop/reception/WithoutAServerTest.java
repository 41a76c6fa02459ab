package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Tokens;
import org.caredesk.desktop.api.Transport;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.continuity.Copies;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.offline.NotedModel;
import org.caredesk.desktop.reception.offline.NotedModel.Outlook;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ArrivalRequest;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk goes on without the server, and tells it afterwards what it missed (SPEC X4). */
class WithoutAServerTest {
  private static final String SERVER = "http://10.0.0.2:8080";
  private static final String EMAIL = "reception@demo.example";

  @TempDir private Path folder;

  @Test
  void aDeskThatIsStartedWithoutTheServerShowsTodayAndTomorrowAsTheyWereKept() {
    Place before = new Place(this::begin);
    before.desk.work.advance(Duration.ofMinutes(1));

    Place after = new Place(this::open, new LiveState.Reconnecting(SeafaceDay.NOW));
    after.desk.server.failNext("day", new ApiProblem.Offline());
    after.day.activate();
    after.desk.work.settle();

    assertThat(after.day.look().getValue()).isEqualTo(new Look.Ready());
    assertThat(after.day.columnsProperty().get().columns()).hasSize(8);
    assertThat(after.day.bookableProperty().get()).isFalse();
    assertThat(after.desk.continuity.day(SeafaceDay.HOSPITAL, SeafaceDay.DATE.plusDays(1)))
        .isNotNull();
    after.desk.server.failNext("day", new ApiProblem.Offline());
    after.day.moveDays(5);
    after.desk.work.settle();
    assertThat(after.day.look().getValue()).isInstanceOf(Look.Failed.class);
  }

  @Test
  void whoComesIsNotedAndShownAsNotedAndSurvivesARestart() {
    Place place = new Place(this::begin);
    place.day.activate();
    place.desk.work.settle();
    DayAppointment awaited = place.awaited(0);
    place.away();
    place.front.act(awaited.id().toString(), AppointmentAction.CHECK_IN);
    place.desk.work.settle();

    assertThat(place.desk.server.calls).doesNotContain("checkIn");
    assertThat(place.desk.toasts.getLast())
        .isEqualTo("Noted: " + Objects.requireNonNull(awaited.patientName()) + " is here");
    Visit shown = place.visit(awaited);
    assertThat(shown.status()).isEqualTo(AppointmentStatus.CHECKED_IN);
    assertThat(shown.note()).contains("not sent yet");
    assertThat(shown.unsent()).isTrue();

    Place after = new Place(this::open);
    assertThat(after.desk.continuity.arrivals().get())
        .singleElement()
        .satisfies(
            noted -> {
              assertThat(noted.appointmentId()).isEqualTo(awaited.id());
              assertThat(noted.arrivedAt()).isEqualTo(SeafaceDay.NOW);
            });
  }

  @Test
  void notingIsTakenBackAndNothingIsBookedOrNotedForAnotherDay() {
    Place place = new Place(this::begin);
    place.day.activate();
    place.desk.work.settle();
    DayAppointment awaited = place.awaited(0);
    place.away();
    place.front.act(awaited.id().toString(), AppointmentAction.CHECK_IN);
    place.desk.undo();
    assertThat(place.visit(awaited).status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(place.visit(awaited).unsent()).isFalse();

    place.front.bookNext(null);
    assertThat(place.front.panelProperty().get()).isEqualTo(new FrontDesk.Panel.None());
    assertThat(place.desk.server.calls).doesNotContain("hold");
  }

  @Test
  void theListComesWithTheConnectionAndTellsWhatItShowsOnly() {
    Place place = new Place(this::begin);
    place.day.activate();
    place.desk.work.settle();
    DayAppointment ready = place.known(0, AppointmentStatus.CONFIRMED, PaymentState.PAID);
    DayAppointment missed = place.known(1, AppointmentStatus.NO_SHOW, PaymentState.PAID);
    DayAppointment due = place.known(2, AppointmentStatus.CONFIRMED, PaymentState.DUE_AT_DESK);
    DayAppointment gone = place.known(3, AppointmentStatus.CANCELLED, PaymentState.REFUNDED);
    place.away();
    for (DayAppointment each : List.of(ready, missed, due, gone)) {
      place.front.act(each.id().toString(), AppointmentAction.CHECK_IN);
    }
    place.desk.work.advance(Duration.ofMinutes(10));
    assertThat(place.front.panelProperty().get()).isEqualTo(new FrontDesk.Panel.None());

    place.desk.state.set(new LiveState.Live());
    place.desk.work.settle();
    NotedModel list = ((FrontDesk.Panel.Noted) place.front.panelProperty().get()).model();
    list.look();
    place.desk.work.settle();
    assertThat(list.rows().get())
        .extracting(NotedModel.Row::outlook)
        .containsExactly(Outlook.READY, Outlook.MISSED, Outlook.PAYMENT_DUE, Outlook.CHANGED);
    assertThat(list.toBeTold()).isEqualTo(2);
    assertThat(place.desk.server.calls).doesNotContain("checkIn");

    list.tell();
    list.tell(); // a second press while the first runs
    place.desk.work.settle();
    assertThat(place.desk.server.calls.stream().filter("checkIn"::equals)).hasSize(2);
    assertThat(place.desk.server.desk.arrivals)
        .containsOnlyKeys(ready.id(), missed.id())
        .containsEntry(ready.id(), new ArrivalRequest(SeafaceDay.NOW));
    assertThat(place.desk.continuity.arrivals().get())
        .extracting(each -> each.appointmentId())
        .containsExactly(due.id(), gone.id());
  }

  @Test
  void whetherTheDayIsOverIsSaidByTheServersClockAtTheVisitsOwnHospital() {
    Place place = new Place(this::begin);
    place.day.activate();
    place.desk.work.settle();
    DayAppointment noted = place.known(0, AppointmentStatus.CONFIRMED, PaymentState.PAID);
    place.away();
    place.front.act(noted.id().toString(), AppointmentAction.CHECK_IN);
    // In Mumbai it is past midnight by the server; where the desk looks now it is evening still.
    place.time.heard(Instant.parse("2026-11-16T20:00:00Z"));
    place.desk.context.desk().hospital().show(london());
    NotedModel list = new NotedModel(place.desk.context, place.time, _ -> {});
    list.look();
    place.desk.work.settle();

    assertThat(list.rows().get())
        .extracting(NotedModel.Row::outlook)
        .containsExactly(Outlook.CHANGED);
  }

  private static HospitalResponse london() {
    HospitalResponse seaface = FakeServer.hospital();
    return new HospitalResponse(
        SeafaceDay.id("London"),
        "Marylebone Clinic",
        seaface.location(),
        "Europe/London",
        "GBP",
        null,
        6000,
        true,
        0,
        List.of());
  }

  @Test
  void whatTheServerRefusesStaysNoted() {
    Place place = new Place(this::begin);
    place.day.activate();
    place.desk.work.settle();
    DayAppointment ready = place.known(0, AppointmentStatus.CONFIRMED, PaymentState.PAID);
    place.away();
    place.front.act(ready.id().toString(), AppointmentAction.CHECK_IN);
    place.desk.state.set(new LiveState.Live());
    place.desk.work.settle();
    NotedModel list = ((FrontDesk.Panel.Noted) place.front.panelProperty().get()).model();
    list.look();
    place.desk.work.settle();
    place.desk.server.failNext("checkIn", new ApiProblem.Offline());
    list.tell();
    place.desk.work.settle();

    assertThat(list.rows().get())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.outlook()).isEqualTo(Outlook.READY);
              assertThat(row.problem()).isEqualTo(new ApiProblem.Offline());
            });
    assertThat(place.desk.continuity.arrivals().get()).hasSize(1);
  }

  private Continuity begin(ManualWork work) {
    return Continuity.of(
        work.work(), unchecked(() -> copies().begin(SERVER, EMAIL, "secret", Desk.SUNITA)));
  }

  private Continuity open(ManualWork work) {
    return Continuity.of(
        work.work(),
        unchecked(() -> Objects.requireNonNull(copies().open(SERVER, EMAIL, "secret"))));
  }

  private Copies copies() {
    return new Copies(folder, new Transport(SERVER, Tokens.none()).json());
  }

  private interface Opening {
    Copies.Opened run() throws IOException;
  }

  private static Copies.Opened unchecked(Opening opening) {
    try {
      return opening.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A desk with what it needs to show the day. */
  private static final class Place {
    final Desk desk;
    final DayViewModel day;
    final FrontDesk front;
    final ServerTime time;

    Place(Function<ManualWork, Continuity> kept) {
      this(kept, new LiveState.Live());
    }

    Place(Function<ManualWork, Continuity> kept, LiveState line) {
      desk = new Desk(kept);
      desk.state.set(line);
      time = new ServerTime(desk.context.clock());
      day = new DayViewModel(desk.context, time);
      front = new FrontDesk(desk.context, day, time);
    }

    void away() {
      desk.state.set(
          new LiveState.Offline(SeafaceDay.NOW, SeafaceDay.NOW.plus(Duration.ofSeconds(5))));
    }

    DayAppointment awaited(int index) {
      return desk.server.day.doctors().stream()
          .flatMap(doctor -> doctor.appointments().stream())
          .filter(each -> each.status() == AppointmentStatus.CONFIRMED)
          .skip(index)
          .findFirst()
          .orElseThrow();
    }

    /** One that the server knows, by now in another state than the day shows. */
    DayAppointment known(int index, AppointmentStatus status, PaymentState payment) {
      DayAppointment each = awaited(index);
      desk.server.desk.known(
          each.id(), Objects.requireNonNull(each.patientName()), status, payment, each.startsAt());
      return each;
    }

    Visit visit(DayAppointment of) {
      return day.columnsProperty().get().columns().stream()
          .flatMap(column -> column.entries().stream())
          .filter(entry -> entry.id().equals(of.id().toString()))
          .map(Visit.class::cast)
          .findFirst()
          .orElseThrow();
    }
  }
}
