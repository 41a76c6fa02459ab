package org.caredesk.desktop.reception;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

  /** A person and their visits, the newest first. */
  record Detail(PatientResponse person, List<AppointmentResponse> visits) {}

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
    var patients = context.session().api().patients();
    lane.start(
        () -> new Detail(patients.get(id), patients.history(id, 0, MOST_VISITS).items()),
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

  void close() {
    lane.close();
  }
}
