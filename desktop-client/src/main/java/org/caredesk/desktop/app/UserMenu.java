package org.caredesk.desktop.app;

import java.util.List;
import java.util.function.Consumer;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.shell.WorkplaceKind;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Theme;

/** What lies around every workplace: the theme, the other workplaces, signing out. */
record UserMenu(
    Texts texts, WorkstationSettings settings, Runnable signOut, Consumer<WorkplaceKind> switchTo) {

  /**
   * @param open the workplaces that the person may open
   * @param shown the one the menu is for
   */
  List<List<Action>> of(List<WorkplaceKind> open, WorkplaceKind shown) {
    Action theme =
        new Action(
                "app.theme",
                texts.get("session.to-dark"),
                "fth-moon",
                "Ctrl+Shift+L",
                () -> settings.change(now -> now.withTheme(now.theme().other())))
            .textFrom(
                settings
                    .property()
                    .map(
                        now ->
                            texts.get(
                                now.theme() == Theme.LIGHT
                                    ? "session.to-dark"
                                    : "session.to-light")));
    List<Action> others =
        open.stream()
            .filter(kind -> !kind.id().equals(shown.id()))
            .map(
                kind ->
                    new Action(
                        "app.switch-" + kind.id(),
                        texts.get("app.workplace." + kind.id()),
                        "fth-shuffle",
                        null,
                        () -> switchTo.accept(kind)))
            .toList();
    return List.of(
        List.of(theme),
        others,
        List.of(
            new Action(
                "app.sign-out", texts.get("app.sign-out-text"), "fth-log-out", null, signOut)));
  }
}
