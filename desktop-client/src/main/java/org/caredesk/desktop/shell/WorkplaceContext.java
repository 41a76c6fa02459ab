package org.caredesk.desktop.shell;

import java.time.Clock;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.work.Work;

/**
 * What a workplace is built from.
 *
 * @param session who works, against which server
 * @param desk the window's own services: navigation, toasts, the hospital in view
 * @param clock this workstation's
 * @param time the server's, as the last answer told it
 * @param faces the photos of doctors
 */
public record WorkplaceContext(
    SignedIn session,
    DeskServices desk,
    Work work,
    Texts texts,
    Formatting formats,
    Clock clock,
    ServerTime time,
    DoctorFaces faces) {

  /** With a time and photos of its own. */
  public WorkplaceContext(
      SignedIn session,
      DeskServices desk,
      Work work,
      Texts texts,
      Formatting formats,
      Clock clock) {
    this(
        session,
        desk,
        work,
        texts,
        formats,
        clock,
        new ServerTime(clock),
        new DoctorFaces(session, work));
  }
}
