package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.shell.Route;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.Test;

/** A call as a person with a phone at the ear meets it: keys only, against a server in memory. */
class OnThePhoneTest extends AtThePhone {
  @Test
  void afterThePatientIsPickedTwelveKeysAreEnough() {
    FxThread.run(
        () -> {
          pickNandini();
          keys = 0;

          type("car");
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);
          press(KeyCode.ENTER);

          assertThat(text("Booked")).isPresent();
          assertThat(text("AP-2026-004711")).isPresent();
          assertThat(keys).isLessThanOrEqualTo(12);
          assertThat(desk.server.payments)
              .singleElement()
              .satisfies(paid -> assertThat(paid.method()).isEqualTo(PaymentMethod.CARD));
          assertThat(only().patientName()).isEqualTo("Nandini Furtado");
          press(KeyCode.ENTER);
          assertThat(text("Phone call")).isEmpty();
          assertThat(desk.went).containsExactly(new Route.Day(SeafaceDay.DATE));
        });
  }

  @Test
  void theWishIsShownAsItWasReadAndWhatWasNotIsSaid() {
    FxThread.run(
        () -> {
          pickNandini();
          type("cardio today pm xyzzy");

          assertThat(text("Cardiology")).isPresent();
          assertThat(text("Mon 16 Nov, today")).isPresent();
          assertThat(text("from 12:00")).isPresent();
          assertThat(text("not understood: xyzzy")).isPresent();
          assertThat(text("Dr. Farah Qureshi")).isEmpty();
        });
  }

  @Test
  void aQuickWalkThroughTheListHoldsOnlyWhereItStops() {
    FxThread.run(
        () -> {
          pickNandini();
          for (int i = 0; i < 4; i++) {
            press(KeyCode.DOWN);
          }
          assertThat(desk.server.calls).doesNotContain("hold");
          pause();

          assertThat(desk.server.calls).containsOnlyOnce("hold").doesNotContain("cancel");
          assertThat(only().heldBy()).isEqualTo("Desk 1");
        });
  }

  @Test
  void theHoldMovesAlongAndTheFormerOneIsReleased() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.DOWN);
          pause();
          press(KeyCode.DOWN);
          pause();

          assertThat(desk.server.appointments.values())
              .extracting(AppointmentResponse::status)
              .containsExactly(AppointmentStatus.CANCELLED, AppointmentStatus.HELD);
          assertThat(text("Held 14:59")).isPresent();
          desk.work.advance(Duration.ofSeconds(60));
          settle();
          assertThat(text("Held 13:59")).isPresent();
        });
  }

  @Test
  void aSearchThatFailedIsMadeAgainWithTheConnection() {
    FxThread.run(
        () -> {
          desk.state.set(new LiveState.Reconnecting(SeafaceDay.NOW));
          desk.server.failNext("search", new ApiProblem.Offline());
          type("nandini");
          assertThat(text("The server cannot be reached. Nothing was changed.")).isPresent();

          desk.state.set(new LiveState.Live());
          settle();
          assertThat(text("The server cannot be reached. Nothing was changed.")).isEmpty();
          assertThat(desk.server.calls.stream().filter("search"::equals)).hasSize(2);
        });
  }

  @Test
  void aFreshListDoesNotMoveTheChoice() {
    FxThread.run(
        () -> {
          pickNandini();
          type("deshpande");
          press(KeyCode.DOWN);
          press(KeyCode.DOWN);
          pause();
          assertThat(text("Keep 14:00, go to payment")).isPresent();

          desk.push(
              new LiveFrame(
                  9L,
                  LiveFrame.SLOTS_CHANGED,
                  SeafaceDay.id("other"),
                  SeafaceDay.HOSPITAL,
                  SeafaceDay.id("Dr. Ananya Deshpande"),
                  SeafaceDay.DATE,
                  null,
                  null));
          int before = asked();
          desk.work.advance(Duration.ofSeconds(1));
          settle();

          assertThat(asked()).isEqualTo(before + 1);
          assertThat(text("Keep 14:00, go to payment")).isPresent();
          assertThat(only().status()).isEqualTo(AppointmentStatus.HELD);
          assertThat(text("3 openings")).isPresent();
        });
  }

  private int asked() {
    return (int) desk.server.calls.stream().filter("openings"::equals).count();
  }

  @Test
  void anOpeningThatAnotherDeskTakesSaysSoAndTheNextOneIsHeld() {
    FxThread.run(
        () -> {
          pickNandini();
          type("deshpande");
          desk.server.failNext("hold", FakeServer.taken());
          press(KeyCode.DOWN);
          pause();
          pause();

          assertThat(text("Just taken")).isPresent();
          assertThat(text("12:30 was just taken at another desk.")).isPresent();
          assertThat(text("Keep 14:00, go to payment")).isPresent();
          assertThat(only().startsAt()).isEqualTo(SeafaceDay.at("14:00"));
        });
  }

  @Test
  void escapeTwicePutsEverythingBack() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.DOWN);
          pause();
          press(KeyCode.ESCAPE);
          assertThat(text("Esc again puts everything back")).isPresent();
          assertThat(only().status()).isEqualTo(AppointmentStatus.HELD);

          press(KeyCode.ESCAPE);
          assertThat(text("Phone call")).isEmpty();
          assertThat(only().status()).isEqualTo(AppointmentStatus.CANCELLED);
          desk.work.advance(Duration.ofMinutes(1));
          assertThat(desk.server.calls).containsOnlyOnce("hold");
        });
  }

  @Test
  void anotherKeyInBetweenStartsTheEscapeAnew() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.ESCAPE);
          press(KeyCode.DOWN);
          press(KeyCode.ESCAPE);
          assertThat(text("Phone call")).isPresent();
        });
  }

  @Test
  void leavingTheDeskGivesTheHoldBack() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.DOWN);
          pause();
          workplace.close();
          settle();

          assertThat(only().status()).isEqualTo(AppointmentStatus.CANCELLED);
          // The day that is still on the screen, and its pinboard.
          assertThat(desk.listeners()).isEqualTo(2);
        });
  }

  @Test
  void enterBeforeThePauseIsOverHoldsAtOnceAndGoesOn() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);

          assertThat(text("Card now")).isPresent();
          assertThat(desk.server.calls).containsOnlyOnce("hold");
          press(KeyCode.ESCAPE);
          assertThat(text("Card now")).isEmpty();
          assertThat(text("Phone call")).isPresent();
        });
  }

  @Test
  void withNothingAskedForTheUsualDoctorComesFirst() {
    FxThread.run(
        () -> {
          for (String visit : List.of("Dr. Ananya Deshpande09:00", "Dr. Ananya Deshpande09:30")) {
            desk.server.desk.known(
                SeafaceDay.id(visit),
                "Nandini Furtado",
                AppointmentStatus.COMPLETED,
                PaymentState.PAID,
                SeafaceDay.at("09:00"));
          }
          pickNandini();

          assertThat(text("Her usual doctor")).isPresent();
          assertThat(text("0 in 2 visits")).isPresent();
          press(KeyCode.DOWN);
          assertThat(text("Keep 12:30, go to payment")).isPresent();
          assertThat(
                  text(
                      "“Monday the 16th of November, half past twelve in the afternoon,"
                          + " with Dr. Ananya Deshpande, room 204. The fee is ₹1,200.”"))
              .isPresent();
        });
  }

  @Test
  void keysThatAreFasterThanTheServerCountForTheListOfTheNewestWish() {
    FxThread.run(
        () -> {
          pickNandini();
          typeFast("deshpande");
          press(KeyCode.DOWN);
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);
          assertThat(desk.server.calls).doesNotContain("hold");
          pause();

          assertThat(text("Card now")).isPresent();
          assertThat(only().startsAt()).isEqualTo(SeafaceDay.at("14:00"));
        });
  }

  @Test
  void keysTypedBeforeTheNextDayIsThereAreMeantForThatDay() {
    FxThread.run(
        () -> {
          pickNandini();
          type("today");
          fireFast(KeyCode.RIGHT, true, false);
          fireFast(KeyCode.DOWN, false, false);
          fireFast(KeyCode.ENTER, false, false);
          pause();

          assertThat(text("Tue 17 Nov, tomorrow")).isPresent();
          assertThat(desk.server.calls).as("nothing of today is held").doesNotContain("hold");
        });
  }

  @Test
  void anEnterThatWaitedForAListThatDidNotComeIsForgotten() {
    FxThread.run(
        () -> {
          pickNandini();
          desk.server.failNext("openings", new ApiProblem.Offline());
          typeFast("deshpande");
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);
          pause();
          desk.resync();
          desk.work.advance(Duration.ofSeconds(1));
          settle();

          assertThat(text("3 openings")).isPresent();
          assertThat(desk.server.calls).doesNotContain("hold");
        });
  }

  @Test
  void shiftEnterIsPaidAtTheDeskAndDone() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.DOWN);
          fire(KeyCode.ENTER, false, true);

          assertThat(text("Booked")).isPresent();
          assertThat(only().paymentState()).isEqualTo(PaymentState.DUE_AT_DESK);
        });
  }

  @Test
  void withoutAPatientNothingIsKept() {
    FxThread.run(
        () -> {
          press(KeyCode.TAB);
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);

          assertThat(text("Choose the patient first.")).isPresent();
          assertThat(focused().getId()).isEqualTo("call-caller");
        });
  }

  @Test
  void whatIsTypedSurvivesTheServerAndALostHoldIsSaid() {
    FxThread.run(
        () -> {
          pickNandini();
          press(KeyCode.DOWN);
          pause();
          desk.server.failNext("openings", new ApiProblem.Offline());
          type("cardio pm");
          assertThat(text("cardio pm")).isPresent();

          desk.work.advance(Duration.ofMinutes(16));
          settle();
          assertThat(
                  text("The hold of 11:00 ran out. Enter holds it again; what you typed is kept."))
              .isPresent();
          press(KeyCode.ENTER);
          assertThat(text("Card now")).isPresent();
          assertThat(desk.server.appointments).hasSize(2);
        });
  }

  @Test
  void aNewCallerIsRegisteredWithoutLeavingTheCall() {
    FxThread.run(
        () -> {
          type("Zhou Mei");
          fire(KeyCode.N, true, false);
          assertThat(text("New patient")).isPresent();
          press(KeyCode.ESCAPE);
          assertThat(text("Zhou Mei")).isPresent();
          assertThat(text("Phone call")).isPresent();
        });
  }

  @Test
  void theNextDayIsAskedForByKey() {
    FxThread.run(
        () -> {
          pickNandini();
          type("today");
          fire(KeyCode.RIGHT, true, false);

          assertThat(text("Tue 17 Nov, tomorrow")).isPresent();
          assertThat(text("No openings")).isPresent();
        });
  }
}
