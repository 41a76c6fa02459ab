package org.caredesk.desktop.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.Workstation;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.shell.WorkplaceKind;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.TextSize;
import org.caredesk.desktop.ui.Theme;

/** What lies around every workplace: the looks, the other workplaces, signing out. */
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
        List.of(theme, larger(), smaller()),
        others,
        List.of(
            new Action(
                "app.sign-out", texts.get("app.sign-out-text"), "fth-log-out", null, signOut)));
  }

  private Action larger() {
    return text("app.larger-text", "fth-zoom-in", TextSize::larger);
  }

  private Action smaller() {
    return text("app.smaller-text", "fth-zoom-out", TextSize::smaller);
  }

  private Action text(String key, String icon, UnaryOperator<TextSize> step) {
    ReadOnlyObjectProperty<Workstation> now = settings.property();
    return new Action(
            key,
            texts.get(key, settings.get().textSize().percent()),
            icon,
            null,
            () -> settings.change(kept -> kept.withTextSize(step.apply(kept.textSize()))))
        .textFrom(now.map(kept -> texts.get(key, kept.textSize().percent())))
        .enabledWhen(
            Bindings.createBooleanBinding(
                () -> step.apply(now.get().textSize()) != now.get().textSize(), now));
  }
}
