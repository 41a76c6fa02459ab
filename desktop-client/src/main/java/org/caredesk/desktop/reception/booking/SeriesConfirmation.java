package org.caredesk.desktop.reception.booking;

import java.util.Objects;
import java.util.function.BiConsumer;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.AppointmentSeries;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.billing.SeriesPaymentResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.SeriesRequest;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.jspecify.annotations.Nullable;

/**
 * The steps from a hold to a booked series: holds the other visits, then settles the fees of all.
 * Held visits are not asked for again when only the payment failed.
 */
final class SeriesConfirmation {
  private final AppointmentSeries server;
  private final Work work;
  private final BookingFields fields;
  private final SeriesModel series;
  private final BookingConfirmation.Outcome outcome;
  private final PaymentIntents intents = new PaymentIntents();
  private IdempotencyKey key = IdempotencyKey.create();
  private @Nullable SeriesRequest asked;

  SeriesConfirmation(
      AppointmentSeries server,
      Work work,
      BookingFields fields,
      SeriesModel series,
      BookingConfirmation.Outcome outcome) {
    this.server = server;
    this.work = work;
    this.fields = fields;
    this.series = series;
    this.outcome = outcome;
  }

  /** Whether {@code hold} is, or is to become, one of several visits. */
  boolean isMeant(AppointmentResponse hold) {
    return hold.series() != null || series.repeatingProperty().get();
  }

  /**
   * @param refused hears of a step that failed, with the hold as it stands
   */
  void run(AppointmentResponse hold, BiConsumer<AppointmentResponse, ApiProblem> refused) {
    SeriesPlace place = hold.series();
    if (place == null) {
      book(hold, refused);
    } else {
      work.start(
          () -> server.get(place.id()),
          (SeriesResponse held) -> settle(hold, held, refused),
          refusal -> refused.accept(hold, refusal));
    }
  }

  private void book(AppointmentResponse hold, BiConsumer<AppointmentResponse, ApiProblem> refused) {
    SeriesRequest request = series.request(hold);
    if (!request.equals(asked)) {
      asked = request;
      key = IdempotencyKey.create();
    }
    IdempotencyKey once = key;
    work.start(
        () -> server.book(request, once),
        (SeriesResponse held) -> {
          AppointmentResponse first = of(held, hold);
          outcome.described(first);
          settle(first, held, refused);
        },
        refusal -> refused.accept(hold, refusal));
  }

  /** The hold as it stands in the series. */
  private static AppointmentResponse of(SeriesResponse held, AppointmentResponse hold) {
    return held.visits().stream()
        .filter(visit -> visit.id().equals(hold.id()))
        .findFirst()
        .orElse(hold);
  }

  private void settle(
      AppointmentResponse hold,
      SeriesResponse held,
      BiConsumer<AppointmentResponse, ApiProblem> refused) {
    if (fields.settlement.get() == BookingFields.Settlement.AT_DESK) {
      IdempotencyKey once = intents.atDesk(held.id());
      work.start(
          () -> server.payAtDesk(held.id(), once),
          (SeriesResponse booked) -> outcome.done(of(booked, hold), null, booked),
          refusal -> refused.accept(hold, refusal));
      return;
    }
    PaymentIntents.Intent intent =
        intents.payment(held.id(), held.total(), fields.settlement.get(), null);
    work.start(
        () -> server.pay(held.id(), intent.request(), intent.key()),
        (SeriesPaymentResponse paid) -> {
          var first = paid.payments().getFirst();
          outcome.done(
              first.appointment(),
              first,
              new SeriesResponse(
                  held.id(),
                  held.everyWeeks(),
                  held.timeZone(),
                  paid.total(),
                  paid.payments().stream()
                      .map(each -> Objects.requireNonNull(each.appointment()))
                      .toList()));
        },
        refusal -> refused.accept(hold, refusal));
  }
}
