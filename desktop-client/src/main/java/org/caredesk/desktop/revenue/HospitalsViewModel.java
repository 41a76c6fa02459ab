package org.caredesk.desktop.revenue;

import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.identity.MeResponse.HospitalRef;

/** The hospitals whose figures a person may look at: their own, or all of the group. */
public final class HospitalsViewModel {
  private static final int MOST_HOSPITALS = 200;

  private final WorkplaceContext context;
  private final Latest listing;
  private final Latest switching;
  private final ObservableList<HospitalRef> hospitals;

  public HospitalsViewModel(WorkplaceContext context) {
    this.context = context;
    this.listing = new Latest(context.work());
    this.switching = new Latest(context.work());
    this.hospitals = FXCollections.observableArrayList(context.session().me().hospitals());
  }

  void activate() {
    if (context.session().me().hospitals().isEmpty()) {
      // Where it cannot be had, the hospital in view stays.
      listing.start(this::ofGroup, hospitals::setAll, _ -> {});
    }
  }

  private List<HospitalRef> ofGroup() {
    return context.session().api().hospitals().list(0, MOST_HOSPITALS).items().stream()
        .map(each -> new HospitalRef(each.id(), each.name()))
        .toList();
  }

  void deactivate() {
    listing.close();
    switching.close();
  }

  /** Shows the figures of another hospital from now on, in the whole window. */
  public void choose(UUID hospital) {
    switching.start(
        () -> context.session().api().hospitals().get(hospital),
        context.desk().hospital()::show,
        problem ->
            context
                .desk()
                .toasts()
                .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  ObservableList<HospitalRef> hospitals() {
    return hospitals;
  }
}
