package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;

/** The commands of the hours: buttons, keys and palette entries share them. */
final class HoursActions {
  private final AvailabilityViewModel model;
  private final Action earlier;
  private final Action later;
  private final Action copyDay;
  private final Action asText;
  private final Action undo;
  private final Action redo;
  private final Action save;
  private final Action discard;
  private final Texts texts;

  /** What the screen does for commands that need more than the model. */
  record Hooks(Runnable copyDay, Runnable asText) {}

  HoursActions(Texts texts, AvailabilityViewModel model, Hooks hooks) {
    this.texts = texts;
    this.model = model;
    earlier = action("earlier", "fth-chevron-left", "[", () -> move(-1));
    later = action("later", "fth-chevron-right", "]", () -> move(1));
    copyDay = action("copy-day", "fth-copy", "Ctrl+D", hooks.copyDay());
    asText = action("as-text", "fth-align-left", "Ctrl+T", hooks.asText());
    undo =
        action("undo", "fth-corner-up-left", "Ctrl+Z", model::undo)
            .enabledWhen(model.history().canUndo());
    redo =
        action("redo", "fth-corner-up-right", "Ctrl+Shift+Z", model::redo)
            .enabledWhen(model.history().canRedo());
    var hasDraft =
        Bindings.createBooleanBinding(
            () -> !model.draftProperty().get().isEmpty() && !model.savingProperty().get(),
            model.draftProperty(),
            model.savingProperty());
    save = action("save", "fth-check", "Ctrl+S", model::save).enabledWhen(hasDraft);
    discard = action("discard", "fth-trash-2", null, model::discard).enabledWhen(hasDraft);
  }

  private Action action(
      String name, String icon, @org.jspecify.annotations.Nullable String key, Runnable task) {
    return new Action("availability." + name, texts.get("hours.action." + name), icon, key, task);
  }

  private void move(int weeks) {
    model.showWeek(model.scopeProperty().get().week().plusWeeks(weeks));
  }

  /** A key for each brush, as the tool bar numbers them. */
  private List<Action> brushes() {
    List<Action> all = new ArrayList<>();
    Base base = model.baseProperty().get();
    if (base != null) {
      for (int i = 0; i < Math.min(9, base.places().size()); i++) {
        Base.Place place = base.places().get(i);
        all.add(brush(place.name(), String.valueOf(i + 1), new Brush.Hours(place.id())));
      }
    }
    all.add(brush(texts.get("hours.away"), "T", new Brush.Away()));
    all.add(brush(texts.get("hours.erase"), "0", new Brush.Erase()));
    return all;
  }

  private Action brush(String name, String key, Brush brush) {
    return new Action(
        "availability.brush-" + key,
        texts.get("hours.paint-with", name),
        "fth-edit-2",
        key,
        () -> model.brushProperty().set(brush));
  }

  List<Action> all() {
    List<Action> all =
        new ArrayList<>(List.of(undo, redo, save, discard, copyDay, asText, earlier, later));
    all.addAll(brushes());
    return all;
  }

  Action earlier() {
    return earlier;
  }

  Action later() {
    return later;
  }

  Action copyDay() {
    return copyDay;
  }

  Action asText() {
    return asText;
  }

  Action undo() {
    return undo;
  }

  Action redo() {
    return redo;
  }

  Action save() {
    return save;
  }

  Action discard() {
    return discard;
  }
}
