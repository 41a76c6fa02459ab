package org.caredesk.desktop.admin;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.live.LiveFrame;

/** How many doctors wait for a decision, live, for as long as the workplace is open. */
final class WaitingApplications {

  private final WorkplaceContext context;
  private final Latest lane;
  private final Subscription live;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  WaitingApplications(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
    this.live = context.session().live().listen(this::heard);
    ask();
  }

  private void heard(LiveBatch batch) {
    if (batch.resync()
        || batch.frames().stream()
            .anyMatch(frame -> frame.type().equals(LiveFrame.DOCTOR_CHANGED))) {
      ask();
    }
  }

  private void ask() {
    lane.start(
        () ->
            context
                .session()
                .api()
                .doctorProfiles()
                .applications(DoctorStatus.APPLIED, 0, 1)
                .total(),
        total -> count.set(Math.toIntExact(total)),
        // The next change asks again; until then the figure stays as it was.
        _ -> {});
  }

  ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  void close() {
    live.close();
    lane.close();
  }
}
