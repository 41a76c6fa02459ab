package org.caredesk.desktop.shell;

import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.Toasts;

/**
 * The window's services for screens.
 *
 * @param hospital the hospital whose matters are shown
 * @param deskName what other desks call this workstation, such as "Desk 1"
 */
public record DeskServices(
    Navigator navigator,
    Toasts toasts,
    Overlays overlays,
    CurrentHospital hospital,
    String deskName) {}
