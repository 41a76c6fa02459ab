package org.caredesk.desktop.doctor.day;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.patients.PatientResponse;
import org.jspecify.annotations.Nullable;

/** What is known of the patients of the day, each asked for once and when first looked at. */
final class People {
  private final WorkplaceContext context;
  private final Map<UUID, ReadOnlyObjectWrapper<@Nullable PatientResponse>> known = new HashMap<>();

  People(WorkplaceContext context) {
    this.context = context;
  }

  /** The patient, once loaded; stays null where it cannot be: the name is known without it. */
  ReadOnlyObjectProperty<@Nullable PatientResponse> of(UUID id) {
    return known.computeIfAbsent(id, this::load).getReadOnlyProperty();
  }

  private ReadOnlyObjectWrapper<@Nullable PatientResponse> load(UUID id) {
    ReadOnlyObjectWrapper<@Nullable PatientResponse> person = new ReadOnlyObjectWrapper<>();
    context
        .work()
        .start(
            () -> context.session().api().patients().get(id),
            (PatientResponse patient) -> person.set(patient),
            _ -> known.remove(id));
    return person;
  }

  /** Such as "58 y, m"; empty while the person is not known. */
  String ageAndGender(@Nullable PatientResponse patient, ZoneId zone) {
    return patient == null
        ? ""
        : context
            .texts()
            .get(
                "doctor.age-and-gender",
                context.formats().age(patient.dateOfBirth(), zone),
                context.texts().get("patient.gender-short." + patient.gender().name()));
  }
}
