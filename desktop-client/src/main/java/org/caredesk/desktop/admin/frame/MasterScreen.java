package org.caredesk.desktop.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.work.Subscription;

/** A section of the console: how its list and what belongs to it come and go. */
public abstract class MasterScreen implements Screen {

  private final WorkplaceContext context;
  private final String section;
  private final List<Subscription> open = new ArrayList<>();

  /**
   * @param section the rail item's id
   */
  protected MasterScreen(WorkplaceContext context, String section) {
    this.context = context;
    this.section = section;
  }

  protected abstract MasterPane<?, ?> pane();

  /** They come before the list, in this order. */
  protected abstract List<Part> parts();

  /** Commands of the screen itself. */
  protected List<Action> own() {
    return List.of();
  }

  /** Whether the list is another one at another hospital. */
  protected boolean isOfHospital() {
    return true;
  }

  /** What is listened to while the screen is shown. */
  protected List<Subscription> follow() {
    return List.of();
  }

  @Override
  public final Region view() {
    return pane();
  }

  @Override
  public final void activate() {
    if (isOfHospital()) {
      open.add(
          context.desk().hospital().property().subscribe((_, _) -> pane().reset())::unsubscribe);
    }
    open.addAll(follow());
    parts().forEach(Part::activate);
    pane().activate();
  }

  @Override
  public final void deactivate() {
    Subscription.all(open).close();
    open.clear();
    pane().deactivate();
    parts().forEach(Part::deactivate);
    context.desk().overlays().closeSheet();
  }

  @Override
  public final boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(section);
  }

  @Override
  public final List<Action> actions() {
    return Stream.of(
            own(),
            parts().stream().map(Part::actions).flatMap(List::stream).toList(),
            pane().actions())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<KeyHint> keys() {
    return pane().keys();
  }
}
