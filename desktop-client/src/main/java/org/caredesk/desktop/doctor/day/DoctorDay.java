package org.caredesk.desktop.doctor.day;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;

/** The sections of a doctor's day, and what lives as long as the workplace. */
public final class DoctorDay {
  /** The rail item of today's work. */
  public static final String TODAY = "today";

  private final WorkplaceContext context;

  public DoctorDay(WorkplaceContext context) {
    this.context = context;
  }

  public List<Section> sections() {
    return List.of(
        new Section(TODAY, "fth-sun", context.texts().get("doctor.section-today"), this::home));
  }

  /** Today's work, where the workplace begins. */
  public Route home() {
    return new Route.Part(TODAY);
  }

  /** Commands that are there on every screen of the workplace. */
  public List<Action> actions() {
    return List.of();
  }

  /** The screen behind {@code route}, where it is one of these. */
  public Optional<Screen> open(Route route) {
    return route instanceof Route.Part part && part.section().equals(TODAY)
        ? Optional.of(new TodayScreen())
        : Optional.empty();
  }

  /** The workplace is left for good. */
  public void close() {}

  private static final class TodayScreen implements Screen {
    private final StackPane view = new StackPane();

    @Override
    public Region view() {
      return view;
    }

    @Override
    public void activate() {
      view.requestFocus();
    }

    @Override
    public void deactivate() {}
  }
}
