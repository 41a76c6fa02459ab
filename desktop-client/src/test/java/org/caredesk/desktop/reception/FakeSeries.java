package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caredesk.desktop.api.AppointmentSeries;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.FollowingCancellationPreview;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.billing.SeriesPaymentResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.FollowingReschedulingRequest;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.SeriesPreviewRequest;
import org.caredesk.dto.scheduling.SeriesPreviewResponse;
import org.caredesk.dto.scheduling.SeriesRequest;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.SeriesReversalRequest;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** Series in a {@link FakeServer}: every week, and the third visit is taken. */
final class FakeSeries implements AppointmentSeries {
  static final Duration WEEK = Duration.ofDays(7);

  private final FakeServer server;
  final List<SeriesRequest> booked = new ArrayList<>();
  final List<FollowingReschedulingRequest> moved = new ArrayList<>();
  final List<UUID> cancelled = new ArrayList<>();
  private @Nullable SeriesResponse held;

  FakeSeries(FakeServer server) {
    this.server = server;
  }

  @Override
  public SeriesPreviewResponse preview(SeriesPreviewRequest request) {
    server.called("series preview");
    int count = Objects.requireNonNullElse(request.count(), 4);
    return new SeriesPreviewResponse(
        SeafaceDay.ZONE.getId(),
        new Money("1200.00", "INR"),
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  Instant at =
                      request.startsAt().plus(WEEK.multipliedBy((long) i * request.everyWeeks()));
                  return i == 2 ? taken(at) : free(at);
                })
            .toList());
  }

  private static SeriesVisit free(Instant at) {
    return new SeriesVisit(at, at.plus(Duration.ofMinutes(30)), true, null, null, List.of(), null);
  }

  static SeriesVisit taken(Instant at) {
    return new SeriesVisit(
        at,
        at.plus(Duration.ofMinutes(30)),
        false,
        "slot-taken",
        "AP-2026-004698",
        List.of(near(at, 30), near(at, 60), near(at, 90)),
        null);
  }

  static Slot near(Instant at, int minutes) {
    Instant other = at.plus(Duration.ofMinutes(minutes));
    return new Slot(other, other.plus(Duration.ofMinutes(30)));
  }

  @Override
  public SeriesResponse book(SeriesRequest request, IdempotencyKey key) {
    server.keys.add("series " + key.value());
    server.called("series book");
    booked.add(request);
    AppointmentResponse hold = Objects.requireNonNull(server.appointments.get(request.holdId()));
    UUID id = SeafaceDay.id("series");
    List<AppointmentResponse> visits = new ArrayList<>();
    for (int i = 0; i < request.startsAt().size(); i++) {
      visits.add(
          AppointmentCopies.inSeries(
              hold,
              i == 0 ? hold.id() : SeafaceDay.id("visit " + i),
              request.startsAt().get(i),
              AppointmentStatus.HELD,
              new SeriesPlace(id, i + 1, request.startsAt().size())));
    }
    held =
        new SeriesResponse(
            id,
            request.everyWeeks(),
            SeafaceDay.ZONE.getId(),
            new Money(1200 * visits.size() + ".00", "INR"),
            visits);
    return held;
  }

  @Override
  public SeriesResponse get(UUID id) {
    server.called("series get");
    return Objects.requireNonNull(held);
  }

  @Override
  public SeriesPaymentResponse pay(UUID id, PaymentRequest request, IdempotencyKey key) {
    server.keys.add("series pay " + key.value());
    server.called("series pay");
    server.payments.add(request);
    return new SeriesPaymentResponse(
        request.amount(),
        confirmed().stream()
            .map(
                visit ->
                    new PaymentResponse(
                        UUID.randomUUID(),
                        "RC-2026-00471" + Objects.requireNonNull(visit.series()).position(),
                        visit.id(),
                        request.orderId(),
                        request.paymentId(),
                        visit.fee(),
                        Objects.requireNonNull(request.method()),
                        server.clock.instant(),
                        visit.status(),
                        visit))
            .toList());
  }

  private List<AppointmentResponse> confirmed() {
    return Objects.requireNonNull(held).visits().stream()
        .map(
            visit ->
                AppointmentCopies.inSeries(
                    visit,
                    visit.id(),
                    visit.startsAt(),
                    AppointmentStatus.CONFIRMED,
                    Objects.requireNonNull(visit.series())))
        .toList();
  }

  @Override
  public SeriesResponse payAtDesk(UUID id, IdempotencyKey key) {
    server.called("series payAtDesk");
    SeriesResponse known = Objects.requireNonNull(held);
    return new SeriesResponse(
        known.id(), known.everyWeeks(), known.timeZone(), known.total(), confirmed());
  }

  @Override
  public List<AppointmentResponse> undo(UUID id, SeriesReversalRequest request) {
    server.called("series undo");
    return List.of();
  }

  @Override
  public List<AppointmentResponse> rescheduleFollowing(
      UUID id, FollowingReschedulingRequest request) {
    server.called("series reschedule");
    moved.add(request);
    AppointmentResponse known = Objects.requireNonNull(server.appointments.get(id));
    return List.of(
        AppointmentCopies.inSeries(
            known, id, request.startsAt(), known.status(), Objects.requireNonNull(known.series())));
  }

  @Override
  public List<AppointmentResponse> cancelFollowing(UUID id, CancellationRequest request) {
    server.called("series cancel");
    cancelled.add(id);
    AppointmentResponse known = server.appointments.get(id);
    return known == null
        ? List.of()
        : List.of(
            AppointmentCopies.at(
                known,
                server.clock.instant(),
                known.startsAt(),
                AppointmentStatus.CANCELLED,
                PaymentState.UNPAID,
                null,
                List.of(),
                request.reason()));
  }

  @Override
  public FollowingCancellationPreview cancellationPreview(
      UUID id, @Nullable CancellationReason reason) {
    server.called("series cancellation preview");
    return new FollowingCancellationPreview(
        5, new Money("6000.00", "INR"), new Money("0.00", "INR"), true);
  }
}
