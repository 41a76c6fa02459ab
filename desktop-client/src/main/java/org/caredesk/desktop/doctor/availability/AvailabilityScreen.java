package org.caredesk.desktop.doctor.availability;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.HospitalSign;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.jspecify.annotations.Nullable;

/** The week of hours with the panel beside it. */
final class AvailabilityScreen implements Screen {
  private final WorkplaceContext context;
  private final AvailabilityViewModel model;
  private final WeekGrid grid;
  private final HoursActions actions;
  private final LookPane look;
  private final VBox view = new VBox();
  private final HBox places = new HBox();
  private @Nullable Subscription following;

  AvailabilityScreen(WorkplaceContext context, AvailabilityViewModel model) {
    this.context = context;
    this.model = model;
    HoursWords words = new HoursWords(context.texts(), context.formats());
    grid = new WeekGrid(words);
    WeekKeys keys = new WeekKeys(grid, model);
    DayDialogs dialogs = new DayDialogs(model, words, context.desk().overlays());
    actions =
        new HoursActions(
            context.texts(),
            model,
            new HoursActions.Hooks(
                () -> dialogs.copyDay(keys.day(), grid::requestFocus),
                () -> dialogs.asText(grid::requestFocus)));
    grid.pictureProperty().bind(model.pictureProperty());
    keys.install();
    new WeekHands(grid, model, words, keys::point).install();
    HoursToolBar toolBar = new HoursToolBar(model, actions, context.texts(), context.formats());
    PreviewPanel panel =
        new PreviewPanel(
            model,
            actions,
            words,
            context.work()::later,
            appointment -> context.desk().navigator().go(new Route.Appointment(appointment)));
    StackPane card = new StackPane(grid);
    card.getStyleClass().add("week-card");
    BorderPane content = new BorderPane(card);
    content.setRight(panel);
    look = new LookPane(context.texts(), context.work().timers(), content, Skeleton.rows(6));
    VBox.setVgrow(look, Priority.ALWAYS);
    view.getStyleClass().add("availability-screen");
    view.getChildren().addAll(toolBar, look, hints());
    model.baseProperty().subscribe(this::showPlaces);
  }

  private HBox hints() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    places.getStyleClass().add("hint-signs");
    HBox bar =
        new HBox(
            hint("hours.hint.drag-key", "hours.hint.drag"),
            hint("hours.hint.enter-key", "hours.hint.enter"),
            hint("hours.hint.edge-key", "hours.hint.edge"),
            hint("hours.hint.delete-key", "hours.hint.delete"),
            hint("hours.hint.alt-key", "hours.hint.alt"),
            gap,
            places);
    bar.getStyleClass().add("hint-bar");
    return bar;
  }

  private HBox hint(String key, String text) {
    Label words = new Label(context.texts().get(text));
    words.getStyleClass().add("cd-secondary");
    HBox hint = new HBox(new KeyCap(context.texts().get(key)), words);
    hint.getStyleClass().add("hint");
    return hint;
  }

  private void showPlaces(@Nullable Base base) {
    places.getChildren().clear();
    if (base == null) {
      return;
    }
    for (Base.Place place : base.places()) {
      Region spot = new Region();
      spot.getStyleClass().add("hours-spot");
      spot.getStyleClass().addAll(HospitalSign.classes(place.mark()));
      Label name = new Label(place.name());
      name.getStyleClass().add("cd-secondary");
      name.setGraphic(spot);
      places.getChildren().add(name);
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    // The week can take the keyboard only once it stands there, which it does not while it loads.
    following =
        Subscription.all(
            List.of(
                look.follow(model.look()),
                model.look().subscribe(_ -> context.work().later(grid::requestFocus))
                    ::unsubscribe));
    model.activate();
  }

  @Override
  public void deactivate() {
    if (following != null) {
      following.close();
      following = null;
    }
  }

  @Override
  public List<Action> actions() {
    return actions.all();
  }
}
