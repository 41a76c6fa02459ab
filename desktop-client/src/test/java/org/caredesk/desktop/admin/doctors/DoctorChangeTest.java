package org.caredesk.desktop.admin.doctors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class DoctorChangeTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final List<DoctorResponse> shown = new ArrayList<>();

  private static DoctorResponse doctor(String name, int version, String... languages) {
    return new DoctorResponse(
        ScriptedDesk.DOCTOR,
        name,
        null,
        DoctorStatus.ACTIVE,
        List.of("MBBS"),
        List.of("CARDIOLOGY"),
        12,
        null,
        null,
        null,
        List.of(languages),
        LocalDate.of(2020, 1, 1),
        null,
        null,
        null,
        0,
        List.of(),
        version,
        List.of(DirectoryAction.EDIT));
  }

  private DoctorChange change(DoctorResponse before) {
    return new DoctorChange(desk.context(Role.SUPER_ADMIN), before);
  }

  @Test
  void only_what_is_another_is_sent_and_undo_puts_all_of_it_back() {
    DoctorChange change = change(doctor("Dr. Ananya Deshpande", 4, "en"));
    change.languages.add("hi");
    desk.server
        .answer("change", doctor("Dr. Ananya Deshpande", 5, "en", "hi"))
        .answer("change", doctor("Dr. Ananya Deshpande", 6, "en"));
    change.send(shown::add);
    desk.work.settle();
    assertThat(desk.server.sent("change", 1, DoctorPatch.class))
        .isEqualTo(new DoctorPatch(null, null, null, null, null, null, List.of("en", "hi"), null));
    assertThat(desk.server.sent("change", 2, IfMatch.class)).isEqualTo(new IfMatch(4));

    desk.undo();
    assertThat(desk.server.sent("change", 1, DoctorPatch.class).languages()).containsExactly("en");
    assertThat(desk.server.sent("change", 2, IfMatch.class)).isEqualTo(new IfMatch(5));
    assertThat(shown).extracting(DoctorResponse::version).containsExactly(5, 6);
  }

  @Test
  void what_cannot_be_is_said_at_its_field_and_not_sent() {
    DoctorChange change = change(doctor("Dr. Ananya Deshpande", 4));
    change.name.set(" ");
    change.years.set("many");
    change.specialties.clear();
    change.send(shown::add);
    assertThat(change.sending().violations())
        .extracting(Violation::field)
        .containsExactly("name", "specialties", "yearsOfExperience");
    assertThat(desk.server.calls("change")).isEmpty();
  }

  @Test
  void a_department_that_would_no_longer_cover_the_doctor_is_named() {
    DoctorChange change = change(doctor("Dr. Ananya Deshpande", 4));
    List<Violation> wrong =
        List.of(new Violation("specialties", "specialty-in-use", "Cardiology needs it."));
    desk.server.answer(
        "change",
        new ApiProblem.Invalid(
            wrong,
            new Problem(
                null, "", 422, "In use", "specialty-in-use", null, wrong, null, null, null, null)));
    change.send(shown::add);
    desk.work.settle();
    assertThat(change.sending().violations())
        .extracting(Violation::field)
        .containsExactly("specialties");
    assertThat(shown).isEmpty();
  }
}
