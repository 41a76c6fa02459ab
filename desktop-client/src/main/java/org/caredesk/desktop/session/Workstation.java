package org.caredesk.desktop.session;

import org.caredesk.desktop.ui.TextSize;
import org.caredesk.desktop.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What this workstation remembers.
 *
 * @param server address such as {@code http://127.0.0.1:8080}
 * @param deskName what other desks call this one, such as "Desk 1"
 * @param lastEmail who signed in last; empty at first
 * @param window null until the window has been placed once
 * @param requestSound whether a doctor hears of a new request
 * @param dayZoom steps by which the day at the desk is magnified; 0 at first, negative for smaller
 * @param textSize how large everything is written
 */
public record Workstation(
    String server,
    String deskName,
    Theme theme,
    String lastEmail,
    @Nullable WindowPlace window,
    boolean requestSound,
    int dayZoom,
    TextSize textSize) {

  /** Where the window stands, in pixels. */
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

  public Workstation withServer(String address) {
    return new Workstation(
        address, deskName, theme, lastEmail, window, requestSound, dayZoom, textSize);
  }

  public Workstation withDeskName(String name) {
    return new Workstation(server, name, theme, lastEmail, window, requestSound, dayZoom, textSize);
  }

  public Workstation withTheme(Theme other) {
    return new Workstation(
        server, deskName, other, lastEmail, window, requestSound, dayZoom, textSize);
  }

  public Workstation withLastEmail(String email) {
    return new Workstation(server, deskName, theme, email, window, requestSound, dayZoom, textSize);
  }

  public Workstation withWindow(WindowPlace place) {
    return new Workstation(
        server, deskName, theme, lastEmail, place, requestSound, dayZoom, textSize);
  }

  public Workstation withRequestSound(boolean on) {
    return new Workstation(server, deskName, theme, lastEmail, window, on, dayZoom, textSize);
  }

  public Workstation withDayZoom(int steps) {
    return new Workstation(
        server, deskName, theme, lastEmail, window, requestSound, steps, textSize);
  }

  public Workstation withTextSize(TextSize size) {
    return new Workstation(server, deskName, theme, lastEmail, window, requestSound, dayZoom, size);
  }
}
