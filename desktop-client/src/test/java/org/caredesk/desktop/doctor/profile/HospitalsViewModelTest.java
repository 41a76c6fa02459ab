package org.caredesk.desktop.doctor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.caredesk.dto.scheduling.StandingAppointment;
import org.junit.jupiter.api.Test;

class HospitalsViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.DOCTOR);
  private final Action join = new Action("hospitals.join", "Join", "fth-link", null, () -> {});
  private final HospitalsViewModel model = new HospitalsViewModel(context, join);
  private final HospitalResponse seaface =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR");
  private final HospitalResponse ribeira =
      ScriptedDesk.hospital("Hospital da Ribeira", "Europe/Lisbon", "EUR");
  private final AffiliationResponse atSeaface =
      DoctorsOnPaper.at("Seaface Hospital", "Asia/Kolkata", "INR");
  private final List<AffiliationResponse> done = new ArrayList<>();

  private void open(AffiliationResponse... at) {
    desk.server
        .answer("get", DoctorsOnPaper.own(3, at))
        .answer("list", new Page<>(List.of(seaface, ribeira), 0, 200, 2));
    model.activate();
    desk.work.settle();
  }

  @Test
  void a_doctor_without_a_hospital_is_offered_to_join_one() {
    open();
    assertThat(model.look().get())
        .isInstanceOfSatisfying(Look.Empty.class, empty -> assertThat(empty.next()).isSameAs(join));
  }

  @Test
  void only_hospitals_where_the_doctor_is_not_can_be_joined() {
    open(atSeaface);
    assertThat(model.shown().get()).isNotNull();
    assertThat(model.shown().get().others()).containsExactly(ribeira);
  }

  @Test
  void a_change_by_the_hospitals_admin_shows_by_itself() {
    open();
    desk.server.now("get", DoctorsOnPaper.own(3, atSeaface));
    desk.push(LiveFrame.AVAILABILITY_CHANGED, atSeaface.id(), ScriptedDesk.DOCTOR, 1);
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
    model.deactivate();
    assertThat(desk.listeners()).isZero();
  }

  @Test
  void joining_sends_the_terms_in_the_hospitals_currency() {
    open();
    TermsViewModel terms = new TermsViewModel(context, model, null, done::add);
    terms.submit();
    assertThat(fields(terms)).containsExactly("hospitalId", "consultationFee");
    terms.fields().hospital.set(ribeira);
    terms.fields().fee.set(" 85.00 ");
    terms.fields().allowed.add("45");
    terms.fields().modes.add(VisitMode.VIDEO);
    desk.server.answer("join", atSeaface);
    terms.submit();
    desk.work.settle();

    AffiliationRequest sent = desk.server.sent("join", 1, AffiliationRequest.class);
    assertThat(sent.hospitalId()).isEqualTo(ribeira.id());
    assertThat(sent.consultationFee().amount()).isEqualTo("85.00");
    assertThat(sent.consultationFee().currency()).isEqualTo("EUR");
    assertThat(sent.allowedSlotMinutes()).containsExactly(30, 45);
    assertThat(sent.room()).isNull();
    assertThat(done).hasSize(1);
  }

  @Test
  void the_refusal_to_join_is_shown_in_the_servers_words() {
    open();
    TermsViewModel terms = new TermsViewModel(context, model, null, done::add);
    terms.fields().hospital.set(ribeira);
    terms.fields().fee.set("85.00");
    desk.server.answer(
        "join",
        new ApiProblem.Refused(
            DoctorsOnPaper.problem(
                "no-matching-department", 422, "No department covers Neurology.")));
    terms.submit();
    desk.work.settle();

    assertThat(terms.problem().get()).isEqualTo("No department covers Neurology.");
    assertThat(terms.fields().fee.get()).isEqualTo("85.00");
    assertThat(done).isEmpty();
  }

  @Test
  void terms_are_changed_from_what_they_are_and_checked_before_they_are_sent() {
    open(atSeaface);
    TermsViewModel terms = new TermsViewModel(context, model, atSeaface, done::add);
    assertThat(terms.fields().room.get()).isEqualTo("214");
    terms.fields().slotMinutes.set("20");
    terms.fields().horizon.set("0");
    terms.submit();
    assertThat(fields(terms)).containsExactly("slotMinutes", "horizonDays");
    terms.fields().slotMinutes.set("10");
    terms.fields().horizon.set("120");
    terms.fields().room.set("");
    desk.server.answer("changeTerms", atSeaface);
    terms.submit();
    desk.work.settle();

    AffiliationPatch sent = desk.server.sent("changeTerms", 1, AffiliationPatch.class);
    assertThat(sent.slotMinutes()).isEqualTo(10);
    assertThat(sent.horizonDays()).isEqualTo(120);
    assertThat(sent.room()).isEmpty();
    assertThat(desk.server.sent("changeTerms", 2, Object.class)).hasToString("\"7\"");
  }

  @Test
  void a_hospital_with_appointments_lists_them_instead_of_being_left() {
    open(atSeaface);
    LeavingViewModel leaving = new LeavingViewModel(context, atSeaface, done::add);
    StandingAppointment standing =
        new StandingAppointment(
            UUID.randomUUID(), "AP-2026-004711", Instant.parse("2026-11-17T04:30:00Z"));
    desk.server.answer(
        "leave",
        new ApiProblem.Conflict(
            new Problem(
                null,
                "Conflict",
                409,
                "Appointments stand.",
                "appointments-booked",
                null,
                null,
                null,
                null,
                null,
                List.of(standing))));
    leaving.leave();
    desk.work.settle();
    assertThat(leaving.standing()).containsExactly(standing);
    assertThat(done).isEmpty();

    desk.server.now("leave", atSeaface);
    leaving.leave();
    desk.work.settle();
    assertThat(leaving.standing()).isEmpty();
    assertThat(done).containsExactly(atSeaface);
  }

  private static List<String> fields(TermsViewModel terms) {
    return terms.violations().stream().map(Violation::field).toList();
  }
}
