package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.caredesk.desktop.FxThread;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the desk says of a visit. */
class DeskSentencesTest {
  private final Desk desk = new Desk();

  @Test
  void theHistoryOfACancelledVisitSaysWhyAndWhatBecameOfTheMoney() {
    assertThat(said(CancellationReason.PATIENT_ILL, 20, null))
        .containsExactly("Patient is ill", "20 % kept of what was paid, 80 % given back");
    assertThat(said(CancellationReason.OTHER, 0, "Came twice in vain"))
        .as("the reason in words stands below")
        .containsExactly(
            "Nothing kept of what was paid", "Nothing kept because: Came twice in vain");
    assertThat(said(null, 100, null)).containsExactly("All kept of what was paid");
    assertThat(new AppointmentFacts(desk.context).cancelled(move(null), PaymentState.PAID))
        .isEmpty();
    assertThat(
            new AppointmentFacts(desk.context)
                .cancelled(
                    move(
                        new AppointmentMove.Cancellation(
                            CancellationReason.DUPLICATE, 0, null, null, null)),
                    PaymentState.DUE_AT_DESK))
        .containsExactly("Booked twice");
  }

  @Test
  void whoIsCheckedInHasTheirTokenInTheSheet() {
    List<String> said =
        FxThread.call(
            () ->
                new AppointmentFacts(desk.context)
                    .of(AppointmentCopies.walkedIn(desk.server)).stream()
                        .flatMap(DeskSentencesTest::words)
                        .toList());
    assertThat(said).containsSequence("Token", "AD-08");
  }

  private static Stream<String> words(Node node) {
    return node instanceof Labeled label
        ? Stream.of(label.getText())
        : node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(DeskSentencesTest::words)
            : Stream.of();
  }

  @Test
  void theAmountsThatWentBackAndWereKeptAreSaidInTheCurrencyOfTheVisit() {
    assertThat(settled(20, "960.00", "240.00", "INR"))
        .isEqualTo("Kept: ₹240.00 (20 %), given back: ₹960.00");
    assertThat(settled(100, "0.00", "60.00", "EUR")).isEqualTo("Kept: €60.00, all that was paid");
    assertThat(settled(0, "9000", "0", "JPY")).isEqualTo("Given back: ¥9,000, all that was paid");
  }

  private String settled(int percent, String back, String kept, String currency) {
    return new AppointmentFacts(desk.context)
        .cancelled(
            move(
                new AppointmentMove.Cancellation(
                    CancellationReason.PATIENT_ILL,
                    percent,
                    null,
                    new Money(back, currency),
                    new Money(kept, currency))),
            PaymentState.PARTLY_REFUNDED)
        .getLast();
  }

  @Test
  void aKeyThatDoesNothingYetSaysWhatHasToComeFirst() {
    DayAppointment booked =
        desk.server.day.doctors().getFirst().appointments().stream()
            .filter(each -> each.status() == AppointmentStatus.CONFIRMED)
            .findFirst()
            .orElseThrow();

    assertThat(
            DeskWords.notNow(desk.context, booked, AppointmentAction.PRIORITIZE, SeafaceDay.DATE))
        .isEqualTo(
            booked.patientName() + " is not checked in yet: “Urgent” is for those who wait.");
  }

  private List<String> said(
      @Nullable CancellationReason reason, int kept, @Nullable String waiver) {
    return new AppointmentFacts(desk.context)
        .cancelled(
            move(new AppointmentMove.Cancellation(reason, kept, waiver, null, null)),
            PaymentState.PARTLY_REFUNDED);
  }

  private static AppointmentMove move(AppointmentMove.@Nullable Cancellation agreed) {
    return new AppointmentMove(
        SeafaceDay.NOW,
        AppointmentStatus.CONFIRMED,
        AppointmentStatus.CANCELLED,
        "Sunita Kamble",
        null,
        null,
        null,
        agreed,
        null);
  }
}
