package org.caredesk.desktop.reception;

import java.util.List;
import java.util.function.Function;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.shell.DeskServices;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.Toasts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;

/** A workstation at the fake server. */
final class Desk extends PlayedWindow {
  static final MeResponse SUNITA =
      new MeResponse(
          SeafaceDay.id("Sunita Kamble"),
          "Sunita Kamble",
          "reception@demo.example",
          List.of(Role.RECEPTIONIST),
          List.of(new MeResponse.HospitalRef(SeafaceDay.HOSPITAL, "Seaface Hospital")),
          null,
          null);

  final FakeServer server;
  final WorkplaceContext context;

  Desk() {
    this(_ -> Continuity.none());
  }

  /**
   * @param kept what this computer keeps
   */
  Desk(Function<ManualWork, Continuity> kept) {
    super(SeafaceDay.NOW);
    server = new FakeServer(work.clock());
    continuity = kept.apply(work);
    context = context(this, this);
  }

  /** The context with other layers for sheets and toasts, such as those of a window. */
  WorkplaceContext context(Toasts shownIn, Overlays over) {
    return context(
        SUNITA,
        server.api(),
        new DeskServices(this, shownIn, over, at(FakeServer.hospital()), "Desk 1"));
  }
}
