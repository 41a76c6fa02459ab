package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.patient.PatientFinderModel;
import org.caredesk.desktop.patient.PatientFormModel;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class PatientsAtTheDeskTest {
  private final Desk desk = new Desk();
  private final List<PatientSummary> picked = new ArrayList<>();
  private final List<String> toRegister = new ArrayList<>();
  private final List<PatientResponse> registered = new ArrayList<>();
  private final PatientFinderModel finder =
      new PatientFinderModel(
          desk.server.api().patients(), desk.work.work(), picked::add, toRegister::add);
  private final PatientFormModel form =
      new PatientFormModel(
          desk.server.api().patients(),
          desk.work.work(),
          desk.context.texts(),
          desk.context.clock(),
          SeafaceDay.ZONE,
          new PatientFormModel.Outcome() {
            @Override
            public void registered(PatientResponse person) {
              registered.add(person);
            }

            @Override
            public void existing(PatientSummary person) {
              picked.add(person);
            }
          });

  @Test
  void asksOnceTypingPausesAndForTheNewestTextOnly() {
    type("n");
    type("na");
    type("nan");
    desk.work.advance(Duration.ofMillis(200));

    assertThat(desk.server.calls).containsExactly("search");
    assertThat(finder.found()).hasSize(3);
  }

  @Test
  void arrowsMoveAroundTheLinesAndEnterTakesOne() {
    search("nan");
    finder.move(1);
    finder.pick();

    assertThat(picked).extracting(PatientSummary::name).containsExactly("नंदिनी देशमुख");
  }

  @Test
  void theLastLineRegistersWhatWasTyped() {
    search("Nanette New");
    finder.move(-1);
    finder.pick();

    assertThat(toRegister).containsExactly("Nanette New");
    assertThat(picked).isEmpty();
  }

  @Test
  void enterBeforeTheAnswerWaitsForItInsteadOfGuessing() {
    type("nan");
    finder.pick();
    desk.work.settle();

    assertThat(picked).isEmpty();
    assertThat(finder.found()).hasSize(3);
  }

  @Test
  void anEmptyFieldShowsNothingAndAsksNothing() {
    search("nan");
    finder.queryProperty().set("");
    desk.work.advance(Duration.ofMillis(200));

    assertThat(finder.found()).isEmpty();
    assertThat(finder.answeredProperty().get()).isFalse();
  }

  @Test
  void aFailedSearchSaysSoAndCanBeTriedAgain() {
    desk.server.failNext("search", new ApiProblem.TimedOut());
    search("nan");
    assertThat(finder.problemProperty().get()).isEqualTo(new ApiProblem.TimedOut());

    finder.retry();
    desk.work.settle();

    assertThat(finder.problemProperty().get()).isNull();
    assertThat(finder.found()).hasSize(3);
  }

  @Test
  void whatIsMissingStandsUnderItsFieldAndNothingIsSent() {
    boolean sent = form.submit();

    assertThat(sent).isFalse();
    assertThat(form.errors()).containsOnlyKeys("name", "gender", "dateOfBirth");
    assertThat(desk.server.calls).isEmpty();
  }

  @Test
  void aWrongAadhaarNumberIsFoundBeforeItIsSent() {
    fill();
    form.fields().identifier.set("2341 2341 2347");

    assertThat(form.submit()).isFalse();
    assertThat(form.errors())
        .isEqualTo(Map.of("identifier.value", "The check digit does not fit. Read it once more."));
  }

  @Test
  void otherIdentifiersAreNotTakenForAadhaar() {
    fill();
    form.fields().identifierType.set(IdentifierType.PASSPORT);
    form.fields().identifier.set("Z1234567");

    assertThat(form.submit()).isTrue();
  }

  @Test
  void aGoodFormRegistersThePersonWithTheDateAsRead() {
    fill();
    assertThat(form.submit()).isTrue();
    assertThat(form.sendingProperty().get()).isTrue();
    desk.work.settle();

    assertThat(registered)
        .extracting(PatientResponse::name, PatientResponse::dateOfBirth, PatientResponse::address)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("李小龙", LocalDate.of(1980, 3, 3), null));
    assertThat(form.sendingProperty().get()).isFalse();
  }

  @Test
  void theServersViolationsStandUnderTheirFieldsAndWhatIsTypedStays() {
    fill();
    form.fields().phone.set("12");
    desk.server.failNext(
        "register",
        new ApiProblem.Invalid(
            List.of(new Violation("phone", "not-a-phone-number", "At least three digits.")), null));
    form.submit();
    desk.work.settle();

    assertThat(form.errors()).containsOnlyKeys("phone");
    assertThat(form.fields().phone.get()).isEqualTo("12");
    assertThat(form.problemProperty().get()).isEmpty();
    assertThat(registered).isEmpty();
  }

  @Test
  void anIdentifierThatIsTakenIsSaidAtTheIdentifier() {
    fill();
    desk.server.failNext("register", FakeServer.conflict("identifier-taken"));
    form.submit();
    desk.work.settle();

    assertThat(form.errors()).containsOnlyKeys("identifier.value");
  }

  @Test
  void whoLooksTheSameIsAskedForAndTakenInsteadWithNothingTypedLost() {
    fill();
    desk.server.failNext("register", alike(desk.server.people.subList(0, 2)));
    form.submit();
    desk.work.settle();

    assertThat(form.candidates()).hasSize(2);
    assertThat(form.fields().name.get()).isEqualTo("李小龙");
    assertThat(registered).isEmpty();

    form.move(1);
    form.useExisting();
    assertThat(picked).containsExactly(desk.server.people.get(1));
  }

  @Test
  void whoIsSomebodyElseIsRegisteredAnyway() {
    fill();
    desk.server.failNext("register", alike(desk.server.people.subList(0, 1)));
    form.submit();
    desk.work.settle();

    assertThat(form.registerAnyway()).isTrue();
    desk.work.settle();

    assertThat(registered).hasSize(1);
    assertThat(form.candidates()).isEmpty();
    assertThat(desk.server.patients.requests.getLast().confirmedNotDuplicateOf())
        .containsExactly(desk.server.people.getFirst().id());
  }

  private static ApiProblem alike(List<PatientSummary> people) {
    return new ApiProblem.Conflict(
        new Problem(
            null,
            "possible-duplicate",
            409,
            null,
            "possible-duplicate",
            null,
            null,
            null,
            null,
            null,
            null,
            List.copyOf(people),
            null,
            null));
  }

  @Test
  void withoutAServerTheFormStaysAsItIsAndSendsAgain() {
    fill();
    desk.server.failNext("register", new ApiProblem.Offline());
    form.submit();
    desk.work.settle();
    assertThat(form.problemProperty().get()).isNotEmpty();

    form.submit();
    desk.work.settle();

    assertThat(registered).hasSize(1);
    assertThat(form.problemProperty().get()).isEmpty();
  }

  @Test
  void whatWasSearchedForBecomesNameOrPhone() {
    form.prefill("Nandini");
    assertThat(form.fields().name.get()).isEqualTo("Nandini");
    form.prefill("+91 98200");
    assertThat(form.fields().phone.get()).isEqualTo("+91 98200");
  }

  private void fill() {
    form.fields().name.set("李小龙");
    form.fields().gender.set(Gender.MALE);
    form.fields().dateOfBirth.set("3.3.1980");
  }

  private void type(String text) {
    finder.queryProperty().set(text);
  }

  private void search(String text) {
    type(text);
    desk.work.advance(Duration.ofMillis(200));
  }
}
