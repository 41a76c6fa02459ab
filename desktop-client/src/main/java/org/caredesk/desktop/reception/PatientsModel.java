package org.caredesk.desktop.reception;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.Patients;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The person that is looked at, with their visits. */
final class PatientsModel {
  private static final int MOST_VISITS = 50;

  /**
   * A person and their visits.
   *
   * @param visits the newest first; null where the server does not tell
   */
  record Detail(PatientResponse person, @Nullable List<AppointmentResponse> visits) {}

  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Ready());
  private final WorkplaceContext context;
  private final Latest lane;

  PatientsModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
  }

  /** Null before anybody was chosen. */
  ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Shows a person; the one before stays until the answer is there. */
  void show(UUID id) {
    if (detail.get() == null) {
      look.set(new Look.Loading());
    }
    Patients patients = context.session().api().patients();
    lane.start(
        () -> new Detail(patients.get(id), visits(patients, id)),
        (Detail loaded) -> {
          detail.set(loaded);
          look.set(new Look.Ready());
        },
        problem ->
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("patient.load-failed"),
                    problem,
                    () -> show(id))));
  }

  /** A person is worth showing without their visits too. */
  private static @Nullable List<AppointmentResponse> visits(Patients patients, UUID id) {
    try {
      return patients.history(id, 0, MOST_VISITS).items();
    } catch (ApiException untold) {
      return null;
    }
  }

  void close() {
    lane.close();
  }
}
