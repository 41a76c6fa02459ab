package org.caredesk.desktop.admin.affiliations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.profile.DoctorsOnPaper;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.Money;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.StandingVisits;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AffiliationsViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final AffiliationsViewModel model =
      new AffiliationsViewModel(
          desk.context(Role.HOSPITAL_ADMIN),
          new MasterViewModel.Words("Failed", "fth-link", "None", "Add", null));

  private static AffiliationResponse affiliation(@Nullable StandingVisits standing) {
    AffiliationResponse at = DoctorsOnPaper.at("Seaface Hospital", "Asia/Kolkata", "INR");
    return new AffiliationResponse(
        at.id(),
        at.doctorId(),
        at.hospitalId(),
        at.hospitalName(),
        at.hospitalMark(),
        at.timeZone(),
        at.departmentId(),
        at.departmentName(),
        at.consultationFee(),
        at.slotMinutes(),
        at.allowedSlotMinutes(),
        at.visitModes(),
        at.bookingPolicy(),
        at.room(),
        at.bufferBeforeMinutes(),
        at.bufferAfterMinutes(),
        at.leadMinutes(),
        at.horizonDays(),
        null,
        false,
        standing,
        at.version(),
        standing == null
            ? List.of(DirectoryAction.EDIT, DirectoryAction.LEAVE)
            : List.of(DirectoryAction.EDIT));
  }

  private static Page<?> page(AffiliationResponse... rows) {
    return new Page<>(
        List.of(rows).stream()
            .map(
                each ->
                    new AffiliationOverview(
                        each, "Dr. Vikram Rao", DoctorStatus.ACTIVE, List.of("CARDIOLOGY")))
            .toList(),
        0,
        100,
        rows.length);
  }

  private void open(@Nullable StandingVisits standing) {
    desk.server.answer("affiliationOverview", page(affiliation(standing)));
    model.master().activate();
    desk.work.settle();
  }

  @Test
  void visits_that_stand_are_named_before_the_key_which_then_does_nothing() {
    // The last one ends at one in the night of the 5th in Mumbai.
    open(new StandingVisits(12, Instant.parse("2026-12-04T19:30:00Z")));

    assertThat(model.standing().getValue()).isEqualTo("12");
    assertThat(model.aboutEnding().getValue()).contains("12 visits stand until 5 Dec 2026");
    model.end();
    desk.work.settle();
    assertThat(desk.server.calls("leave")).isEmpty();
  }

  @Test
  void without_visits_it_ends_at_once() {
    open(null);
    desk.server.answer("leave", affiliation(null));

    assertThat(model.standing().getValue()).isEmpty();
    assertThat(model.aboutEnding().getValue()).isEqualTo("Ending it deletes nothing");
    model.end();
    desk.work.settle();
    assertThat(desk.server.calls("leave")).hasSize(1);
  }

  @Test
  void a_visit_booked_meanwhile_is_shown_after_the_refusal() {
    open(null);
    desk.server.answer("leave", new ApiProblem.Forbidden(null));
    desk.server.now(
        "affiliationOverview",
        page(affiliation(new StandingVisits(1, Instant.parse("2026-12-04T05:00:00Z")))));
    model.end();
    desk.work.settle();

    assertThat(model.problem().get()).isNotEmpty();
    assertThat(model.aboutEnding().getValue()).startsWith("1 visit stands until 4 Dec 2026");
  }

  @Test
  void a_fee_is_read_as_it_is_written_or_not_at_all() {
    open(null);
    desk.server.answer("changeTerms", affiliation(null));
    type("1,500");
    assertThat(desk.server.sent("changeTerms", 1, AffiliationPatch.class).consultationFee())
        .isEqualTo(new Money("1500.00", "INR"));
    assertThat(model.edit(TermsField.FEE).typed().get()).isEqualTo("1200.00");

    type("1.500");
    assertThat(desk.server.calls("changeTerms")).hasSize(1);
    assertThat(model.edit(TermsField.FEE).error().get()).isNotEmpty();
    assertThat(model.edit(TermsField.FEE).typed().get()).isEqualTo("1.500");
  }

  private void type(String fee) {
    model.edit(TermsField.FEE).typed().set(fee);
    model.edit(TermsField.FEE).keep();
    desk.work.settle();
  }
}
